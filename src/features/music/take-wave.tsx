import { clsx } from 'clsx'
import { useEffect, useMemo, useRef, type ReactNode, type Ref } from 'react'
import { barPath } from '@/components/mini-waveform'
import type { SubscribeToPlayhead } from '@/components/playhead-time'
import { loudestOf } from '@/domain/audio/outline'
import type { Peaks } from '@/domain/audio/peaks'
import { useWidth } from '@/lib/use-width'

type TakeWaveProps = {
  peaks: Peaks
  durationSeconds: number
  /** In CSS pixels. */
  height: number
  /** Seconds of this take; below 0 while another one is heard. */
  subscribe: SubscribeToPlayhead
  className?: string
  /** Lies over the bars. */
  children?: ReactNode
}

/** The whole of a take at device resolution; what was heard of it is in the accent's colour. */
export function TakeWave(props: TakeWaveProps) {
  const { peaks, durationSeconds, height, subscribe, className, children } = props
  const box = useRef<HTMLDivElement>(null)
  const played = useRef<SVGSVGElement>(null)
  const bars = Math.max(1, Math.floor(useWidth(box) / 3))
  const path = useMemo(() => barPath(loudestOf(peaks, bars), height), [peaks, bars, height])
  useEffect(
    () =>
      subscribe((seconds) => {
        const percent = Math.min(100, Math.max(0, (100 * seconds) / durationSeconds))
        played.current?.style.setProperty('clip-path', `inset(0 ${100 - percent}% 0 0)`)
      }),
    [subscribe, durationSeconds],
  )
  return (
    <div ref={box} style={{ height }} className={clsx('relative', className)}>
      <Bars path={path} bars={bars} height={height} className="text-wave" />
      <Bars ref={played} path={path} bars={bars} height={height} className="text-accent" />
      {children}
    </div>
  )
}

type BarsProps = { path: string; bars: number; height: number; className: string; ref?: Ref<SVGSVGElement> }

function Bars({ path, bars, height, className, ref }: BarsProps) {
  const width = bars * 3 - 1
  return (
    <svg
      ref={ref}
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={clsx('absolute inset-0 size-full', className)}
    >
      <path d={path} stroke="currentColor" strokeWidth={2} strokeLinecap="round" />
    </svg>
  )
}
