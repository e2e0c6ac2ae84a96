import { clsx } from 'clsx'
import { useMemo } from 'react'
import type { Peaks } from '@/domain/audio/peaks'

const BARS = 40
/** Bars are 2 wide with gaps of 1, in a box as high as it is shown. */
const HEIGHT = 28

/** The shape of a whole recording at a glance; without peaks a still line holds the place. */
export function MiniWaveform({ peaks, className }: { peaks: Peaks | null; className?: string }) {
  const path = useMemo(() => barPath(loudestOf(peaks, BARS), HEIGHT), [peaks])
  return (
    <svg
      viewBox={`0 0 ${BARS * 3 - 1} ${HEIGHT}`}
      aria-hidden
      className={clsx('h-7 w-[119px] shrink-0 text-wave', className)}
    >
      <path d={path} stroke="currentColor" strokeWidth={2} strokeLinecap="round" />
    </svg>
  )
}

/** Loudest peak of each of `count` equal parts, 1 being the loudest of all, so that quiet recordings show too. */
export function loudestOf(peaks: Peaks | null, count: number): number[] {
  const loudest = Array.from({ length: count }, () => 0)
  if (!peaks || peaks.length === 0) return loudest
  for (let bar = 0; bar < count; bar++) {
    const end = Math.ceil(((bar + 1) * peaks.length) / count)
    for (let at = Math.floor((bar * peaks.length) / count); at < end; at++)
      loudest[bar] = Math.max(loudest[bar] ?? 0, peaks[at] ?? 0)
  }
  const top = Math.max(...loudest, 1)
  return loudest.map((peak) => peak / top)
}

/** Bars 2 wide with gaps of 1 around the middle of a box this high. */
export function barPath(bars: number[], height: number): string {
  return bars
    .map((bar, index) => {
      const half = Math.max(0.01, (bar * (height - 4)) / 2)
      return `M${index * 3 + 1} ${height / 2 - half}v${half * 2}`
    })
    .join('')
}
