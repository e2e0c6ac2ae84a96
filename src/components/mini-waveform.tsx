import { clsx } from 'clsx'
import { useMemo } from 'react'
import { OUTLINE_BARS } from '@/domain/audio/outline'

/** Bars are 2 wide with gaps of 1, in a box as high as it is shown. */
const HEIGHT = 28

/** A whole recording at a glance; where nothing is known yet a still line holds the place. */
export function MiniWaveform({ outline, className }: { outline: number[]; className?: string }) {
  const path = useMemo(() => barPath(outline, HEIGHT), [outline])
  return (
    <svg
      viewBox={`0 0 ${OUTLINE_BARS * 3 - 1} ${HEIGHT}`}
      aria-hidden
      className={clsx('h-7 w-[119px] shrink-0 text-wave', className)}
    >
      <path d={path} stroke="currentColor" strokeWidth={2} strokeLinecap="round" />
    </svg>
  )
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
