import { useEffect, useMemo, useRef, type Ref } from 'react'
import { loudestOf } from '@/domain/audio/outline'
import { PEAKS_PER_SECOND, type Peaks } from '@/domain/audio/peaks'
import { useWidth } from '@/lib/use-width'
import { t } from '@/messages/translate'
import { MarkTicks } from './mark-lane'
import { barPath } from './mini-waveform'
import type { SubscribeToPlayhead } from './playhead-time'
import { SeekSlider } from './seek-slider'
import type { TimeView } from './time-view'
import './overview.css'

const HEIGHT = 26

type OverviewProps = {
  peaks: Peaks
  durationSeconds: number
  marksSeconds: readonly number[]
  view: TimeView
  subscribe: SubscribeToPlayhead
  onSeek: (seconds: number) => void
}

/** The whole recording, which part of it is shown above, and the slider that moves the playhead. */
export function Overview({ peaks, durationSeconds, marksSeconds, view, subscribe, onSeek }: OverviewProps) {
  const box = useRef<HTMLDivElement>(null)
  const played = useRef<SVGSVGElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const bars = Math.floor(useWidth(box) / 3)
  const path = useMemo(() => overviewPath(peaks, durationSeconds, bars), [peaks, durationSeconds, bars])

  useEffect(
    () =>
      subscribe((seconds) => {
        const percent = (100 * seconds) / durationSeconds
        played.current?.style.setProperty('clip-path', `inset(0 ${100 - percent}% 0 0)`)
      }),
    [subscribe, durationSeconds],
  )
  useEffect(
    () => view.subscribe((start, end) => frame.current && place(frame.current, start, end, durationSeconds)),
    [view, durationSeconds],
  )

  return (
    <div
      ref={box}
      className="group relative mt-1.5 h-[30px] rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
    >
      <div
        ref={frame}
        aria-hidden
        className="absolute inset-y-0 rounded-sm bg-ink/7 ring-1 ring-line-strong ring-inset"
      />
      <Bars path={path} bars={bars} className="text-wave" />
      <Bars path={path} bars={bars} className="text-accent" ref={played} />
      <MarkTicks marksSeconds={marksSeconds} durationSeconds={durationSeconds} />
      <SeekSlider
        label={t('recording.position')}
        durationSeconds={durationSeconds}
        subscribe={subscribe}
        onSeek={onSeek}
        className="playhead-slider absolute inset-0 size-full"
      />
    </div>
  )
}

type BarsProps = { path: string; bars: number; className: string; ref?: Ref<SVGSVGElement> }

function Bars({ path, bars, className, ref }: BarsProps) {
  const width = Math.max(1, bars * 3 - 1)
  return (
    <svg
      ref={ref}
      aria-hidden
      viewBox={`0 0 ${width} ${HEIGHT}`}
      className={`absolute top-0.5 left-0 ${className}`}
      width={width}
      height={HEIGHT}
    >
      <path d={path} stroke="currentColor" strokeWidth={2} strokeLinecap="round" />
    </svg>
  )
}

/** What is not read yet is a still line, so that bars keep their place while a file is being analysed. */
function overviewPath(peaks: Peaks, durationSeconds: number, bars: number): string {
  const known = Math.min(1, peaks.length / Math.max(1, durationSeconds * PEAKS_PER_SECOND))
  const loudest = loudestOf(peaks, Math.round(bars * known))
  return barPath([...loudest, ...Array.from({ length: bars - loudest.length }, () => 0)], HEIGHT)
}

function place(frame: HTMLElement, start: number, end: number, durationSeconds: number): void {
  frame.hidden = end - start >= durationSeconds * 0.98 || end <= start
  frame.style.left = `${(100 * start) / durationSeconds}%`
  frame.style.width = `${(100 * (end - start)) / durationSeconds}%`
}
