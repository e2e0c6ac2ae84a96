import { clsx } from 'clsx'
import { useEffect, useRef, type ComponentProps } from 'react'
import { clock, lengthClock } from '@/domain/audio/time'
import { t } from '@/messages/translate'
import type { SubscribeToPlayhead } from './playhead-time'

type SeekSliderProps = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string
  durationSeconds: number
  subscribe: SubscribeToPlayhead
  onSeek: (seconds: number) => void
}

/** A range over the whole recording that follows the playhead and speaks its time. */
export function SeekSlider({
  label,
  durationSeconds,
  subscribe,
  onSeek,
  className,
  ...props
}: SeekSliderProps) {
  const range = useRef<HTMLInputElement>(null)
  useEffect(
    () => subscribe((seconds) => range.current && show(range.current, seconds, durationSeconds)),
    [subscribe, durationSeconds],
  )
  return (
    <input
      ref={range}
      type="range"
      aria-label={label}
      min={0}
      max={durationSeconds}
      step={0.1}
      defaultValue={0}
      className={clsx('cursor-pointer', className)}
      onChange={(event) => onSeek(event.target.valueAsNumber)}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, altKey } = event
        const seconds = (event.shiftKey && SHIFT_SECONDS[key]) || KEY_SECONDS[key]
        if (seconds === undefined || ctrlKey || metaKey || altKey) return
        event.preventDefault()
        onSeek(event.currentTarget.valueAsNumber + seconds)
      }}
      {...props}
    />
  )
}

/** Steps that a person can hear; the browser's own would be a tenth of a second. */
const KEY_SECONDS: Record<string, number> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
}

/** As everywhere else (`use-transport-keys.ts`). */
const SHIFT_SECONDS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }

function show(range: HTMLInputElement, seconds: number, durationSeconds: number): void {
  range.valueAsNumber = seconds
  const spoken = t('player.position', { time: clock(seconds), duration: lengthClock(durationSeconds) })
  // Written only when it changes, once a second: screen readers say every change of a focused slider.
  if (range.ariaValueText !== spoken) range.ariaValueText = spoken
  range.style.setProperty('--filled', `${(100 * seconds) / Math.max(0.001, durationSeconds)}%`)
}
