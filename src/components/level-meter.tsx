import { clsx } from 'clsx'
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
const TOO_LOUD_DB = -1
/** How fast the bar falls back, in dB per frame; it rises at once. */
const FALL_DB = 1.5

export function LevelMeter({ label, peak, className }: LevelMeterProps) {
  const meter = useRef<HTMLMeterElement>(null)
  const shownDb = useRef(FLOOR_DB)
  useEachFrame(() => {
    const db = Math.max(FLOOR_DB, 20 * Math.log10(peak() || 1e-6))
    shownDb.current = Math.max(db, shownDb.current - FALL_DB)
    if (meter.current) show(meter.current, shownDb.current)
  })
  return (
    <meter
      ref={meter}
      aria-label={label}
      min={FLOOR_DB}
      max={0}
      high={TOO_LOUD_DB}
      optimum={FLOOR_DB}
      className={clsx('gauge h-1.5 w-full', className)}
    />
  )
}

function show(meter: HTMLMeterElement, db: number): void {
  meter.value = db
  const text = t(nameOf(db))
  if (meter.ariaValueText !== text) meter.ariaValueText = text
}

function nameOf(db: number): PlainKey {
  if (db <= FLOOR_DB) return 'level.none'
  if (db < -30) return 'level.quiet'
  return db < TOO_LOUD_DB ? 'level.good' : 'level.loud'
}
