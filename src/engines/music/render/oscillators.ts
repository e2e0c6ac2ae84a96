import type { Patch } from './patches'

export type Oscillator = { phase: number; ratio: number; left: number; right: number }

/**
 * One period of each wave at `phase` 0 to 1, which moves by `step` a sample. The corners are rounded by a polynomial
 * (polyBLEP, Välimäki and Huovilainen 2007), or high notes would alias; the steps of a games console are meant to.
 */
const WAVES: Record<Patch['wave'], (phase: number, step: number, duty: number) => number> = {
  saw: (phase, step) => 2 * phase - 1 - corner(phase, step),
  sine: (phase) => Math.sin(2 * Math.PI * phase),
  triangle: (phase) => 1 - 4 * Math.abs(phase - 0.5),
  steps: (phase) => Math.round((1 - 4 * Math.abs(phase - 0.5)) * 7.5) / 7.5,
  square: (phase, step, duty) => {
    const fallen = phase - duty < 0 ? phase - duty + 1 : phase - duty
    // The mean of a narrow pulse is taken off: it would click at every start.
    return (phase < duty ? 1 : -1) + corner(phase, step) - corner(fallen, step) - (2 * duty - 1)
  },
}

/** Adds one wave's next samples to both sides. */
export type Oscillate = (
  oscillator: Oscillator,
  step: number,
  duty: number,
  left: Float64Array,
  right: Float64Array,
  count: number,
) => void

/** A loop for each wave, so that the compiler sees through the call of it. */
export const OSCILLATE = Object.fromEntries(
  Object.entries(WAVES).map(([name, wave]): [string, Oscillate] => [
    name,
    (oscillator, step, duty, left, right, count) => {
      let { phase } = oscillator
      for (let i = 0; i < count; i++) {
        phase += step
        if (phase >= 1) phase -= 1
        const sample = wave(phase, step, duty)
        left[i]! += sample * oscillator.left
        right[i]! += sample * oscillator.right
      }
      oscillator.phase = phase
    },
  ]),
) as Record<Patch['wave'], Oscillate>

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
