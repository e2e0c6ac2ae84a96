import type { Patch } from './patches'

export type Oscillator = { phase: number; ratio: number; left: number; right: number }

/** Adds a wave's next samples to both sides; `step` is the part of a period from one sample to the next. */
export type Oscillate = (
  oscillator: Oscillator,
  step: number,
  duty: number,
  left: Float64Array,
  right: Float64Array,
  count: number,
) => void

/**
 * The corners of saw and square are rounded by a polynomial (polyBLEP, Välimäki and Huovilainen 2007), or high notes would
 * alias; the steps of a games console are meant to. Each wave has its loop: shared by all, one loop would not be inlined.
 */
export const OSCILLATE: Record<Patch['wave'], Oscillate> = {
  saw(oscillator, step, _duty, left, right, count) {
    for (let i = 0; i < count; i++) {
      const phase = next(oscillator, step)
      add(left, right, i, oscillator, 2 * phase - 1 - corner(phase, step))
    }
  },
  square(oscillator, step, duty, left, right, count) {
    for (let i = 0; i < count; i++) {
      const phase = next(oscillator, step)
      const fallen = phase < duty ? phase - duty + 1 : phase - duty
      // The mean of a narrow pulse is taken off: it would click at every start.
      const sample = (phase < duty ? 1 : -1) + corner(phase, step) - corner(fallen, step) - (2 * duty - 1)
      add(left, right, i, oscillator, sample)
    }
  },
  triangle(oscillator, step, _duty, left, right, count) {
    for (let i = 0; i < count; i++) add(left, right, i, oscillator, triangleAt(next(oscillator, step)))
  },
  sine(oscillator, step, _duty, left, right, count) {
    for (let i = 0; i < count; i++)
      add(left, right, i, oscillator, Math.sin(2 * Math.PI * next(oscillator, step)))
  },
  steps(oscillator, step, _duty, left, right, count) {
    for (let i = 0; i < count; i++) {
      add(left, right, i, oscillator, Math.round(triangleAt(next(oscillator, step)) * 7.5) / 7.5)
    }
  },
}

function next(oscillator: Oscillator, step: number): number {
  const phase = oscillator.phase + step
  return (oscillator.phase = phase >= 1 ? phase - 1 : phase)
}

function add(left: Float64Array, right: Float64Array, i: number, oscillator: Oscillator, sample: number) {
  left[i]! += sample * oscillator.left
  right[i]! += sample * oscillator.right
}

const triangleAt = (phase: number) => 1 - 4 * Math.abs(phase - 0.5)

function corner(phase: number, step: number): number {
  if (phase < step) {
    const t = phase / step
    return t + t - t * t - 1
  }
  if (phase > 1 - step) {
    const t = (phase - 1) / step
    return t * t + t + t + 1
  }
  return 0
}
