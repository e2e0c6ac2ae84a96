import { useEffect, useRef } from 'react'
import { clock, preciseClock } from '@/domain/audio/time'
import { childrenOf, type TimeView } from './time-view'

/** Times under the zoomed waveform. The slider beside it says them to screen readers. */
export function TimeRuler({ view }: { view: TimeView }) {
  const ruler = useRef<HTMLDivElement>(null)
  useEffect(
    () => view.subscribe((start, end) => ruler.current && drawTicks(ruler.current, start, end)),
    [view],
  )
  return (
    <div
      ref={ruler}
      aria-hidden
      className="relative h-4.5 overflow-hidden text-xs text-ink-3 *:absolute *:left-0"
    />
  )
}

/** Seconds between two ticks that people count in. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600]
const TICK_PIXELS = 84

export function tickSeconds(startSeconds: number, endSeconds: number, widthPixels: number): number[] {
  const most = Math.max(1, widthPixels / TICK_PIXELS)
  const step = STEPS.find((seconds) => (endSeconds - startSeconds) / seconds <= most) ?? 7200
  const first = Math.ceil(startSeconds / step)
  const count = Math.max(0, Math.floor(endSeconds / step + 1e-6) - first + 1)
  // Tenths are no whole numbers of floats.
  return Array.from({ length: count }, (_, index) => Math.round((first + index) * step * 10) / 10)
}

function drawTicks(ruler: HTMLElement, start: number, end: number): void {
  const width = ruler.clientWidth
  const ticks = end > start ? tickSeconds(start, end, width) : []
  const isWhole = ticks.every(Number.isInteger)
  for (const [index, tick] of childrenOf(ruler, ticks.length).entries()) {
    const seconds = ticks[index] ?? 0
    tick.textContent = isWhole ? clock(seconds) : preciseClock(seconds)
    const left = ((seconds - start) / (end - start)) * width
    // The last one stays whole: 100% is its own width.
    tick.style.transform = `translateX(min(${left}px, ${width}px - 100%))`
  }
}
