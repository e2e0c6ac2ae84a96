import { useEffect, useRef } from 'react'
import './mark-lane.css'
import type { TimeView } from './time-view'

type MarkLaneProps = { marksSeconds: readonly number[]; view: TimeView }

/** Marks of a take over the zoomed waveform: lines with flags. Whoever does not see them has the list of marks. */
export function MarkLane({ marksSeconds, view }: MarkLaneProps) {
  const lane = useRef<HTMLDivElement>(null)
  useEffect(
    () => view.subscribe((start, end) => lane.current && place(lane.current, marksSeconds, start, end)),
    [marksSeconds, view],
  )
  return (
    <div ref={lane} aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
      {marksSeconds.map((seconds) => (
        <span key={seconds} data-mark className="mark-line flagged" />
      ))}
    </div>
  )
}

type MarkTicksProps = { marksSeconds: readonly number[]; durationSeconds: number }

/** The same marks over the whole recording, which is too small for flags. */
export function MarkTicks({ marksSeconds, durationSeconds }: MarkTicksProps) {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      {marksSeconds.map((seconds) => (
        <span
          key={seconds}
          className="mark-line"
          style={{ left: `${(100 * seconds) / Math.max(0.001, durationSeconds)}%` }}
        />
      ))}
    </div>
  )
}

function place(lane: HTMLElement, marksSeconds: readonly number[], start: number, end: number): void {
  const pixelsPerSecond = lane.clientWidth / Math.max(0.001, end - start)
  // Its children are the spans above, one for each mark.
  for (const [index, line] of ([...lane.children] as HTMLElement[]).entries())
    line.style.transform = `translateX(${Math.round(((marksSeconds[index] ?? 0) - start) * pixelsPerSecond)}px)`
}
