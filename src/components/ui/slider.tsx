import { clsx } from 'clsx'
import type { ComponentProps, CSSProperties } from 'react'

type SliderProps = Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'value' | 'min' | 'max'> & {
  'aria-label': string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A range input: its keys, touch and spoken value come from the browser. */
export function Slider({ value, min, max, onChange, className = 'w-full', ...props }: SliderProps) {
  const filled = max > min ? `${((value - min) / (max - min)) * 100}%` : '0%'
  return (
    <input
      type="range"
      value={value}
      min={min}
      max={max}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      className={clsx('slider', className)}
      // A custom property is not among React's CSS properties.
      style={{ '--filled': filled } as CSSProperties}
      {...props}
    />
  )
}
