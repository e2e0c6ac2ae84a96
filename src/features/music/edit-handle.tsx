import { clsx } from 'clsx'
import { useRef, type CSSProperties, type KeyboardEvent } from 'react'
import { nearestStop, nextStop } from './stops'
import './edit-handle.css'

type EditHandleProps = {
  label: string
  /** Seconds of the take. */
  value: number
  spoken: string
  durationSeconds: number
  /** Where it comes to rest: the bars, the start and the end. */
  stops: readonly number[]
  /** Nobody knows the bars: it may stand anywhere, and keys move it by a tenth of a second. */
  isFree: boolean
  color: 'accent' | 's2'
  className?: string
  onChange: (seconds: number) => void
}

const FINE_SECONDS = 0.1

/** Taken hold of over a waveform, or moved by keys: by a bar, with Shift by a tenth of a second. */
export function EditHandle(props: EditHandleProps) {
  const { label, value, spoken, durationSeconds, stops, color, className, onChange } = props
  const isAltDown = useRef(false)
  const press = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key]
    if (!direction) return
    event.preventDefault()
    const isFine = event.shiftKey || props.isFree
    onChange(isFine ? value + direction * FINE_SECONDS : nextStop(stops, value, direction))
  }
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={spoken}
      min={0}
      max={durationSeconds}
      step={0.01}
      value={value}
      onKeyDown={press}
      onPointerDown={({ altKey }) => (isAltDown.current = altKey)}
      onPointerMove={({ altKey }) => (isAltDown.current = altKey)}
      onChange={({ target: { valueAsNumber } }) =>
        onChange(isAltDown.current || props.isFree ? valueAsNumber : nearestStop(stops, valueAsNumber))
      }
      // A custom property is not among React's CSS properties.
      style={{ '--handle': `var(--${color})` } as CSSProperties}
      className={clsx('edit-handle', className)}
    />
  )
}

const DIRECTIONS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }
