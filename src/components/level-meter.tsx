import clsx from 'clsx'
import { useRef } from 'react'
import { t, type PlainKey } from '@/messages/translate'
import { useEachFrame } from './use-each-frame'

type LevelMeterProps = {
  label: string
  /** Loudest sample just now, 0 to 1; asked for with every frame. */
  peak: () => number
  className?: string
}

const FLOOR_DB = -60
/** How fast the bar falls back, in dB per frame; it rises at once. */
const FALL_DB = 1.5

export function LevelMeter({ label, peak, className }: LevelMeterProps) {
  const meter = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const shownDb = useRef(FLOOR_DB)
  useEachFrame(() => {
    const db = Math.max(FLOOR_DB, 20 * Math.log10(peak() || 1e-6))
    shownDb.current = Math.max(db, shownDb.current - FALL_DB)
    const fraction = 1 - shownDb.current / FLOOR_DB
    bar.current?.style.setProperty('clip-path', `inset(0 ${(1 - fraction) * 100}% 0 0 round 6px)`)
    speak(meter.current, Math.round(fraction * 10) * 10, t(nameOf(shownDb.current)))
  })
  return (
    <div
      ref={meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      className={clsx('h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <div
        ref={bar}
        className="h-full bg-linear-to-r from-s2 from-80% to-doubt to-95% [clip-path:inset(0_100%_0_0)]"
      />
    </div>
  )
}

function nameOf(db: number): PlainKey {
  if (db <= FLOOR_DB) return 'transcribe.level.none'
  if (db < -30) return 'transcribe.level.quiet'
  return db < -1 ? 'transcribe.level.good' : 'transcribe.level.loud'
}

function speak(element: HTMLElement | null, percent: number, text: string): void {
  if (element?.getAttribute('aria-valuenow') === String(percent)) return
  element?.setAttribute('aria-valuenow', String(percent))
  element?.setAttribute('aria-valuetext', text)
}
