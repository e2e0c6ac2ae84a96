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
    let phase = oscillator.phase
    const { left: l, right: r } = oscillator
    for (let i = 0; i < count; i++) {
      phase += step
      if (phase >= 1) phase -= 1
      const sample = 2 * phase - 1 - corner(phase, step)
      left[i]! += sample * l
      right[i]! += sample * r
    }
    oscillator.phase = phase
  },
  square(oscillator, step, duty, left, right, count) {
    let phase = oscillator.phase
    const { left: l, right: r } = oscillator
    // The mean of a narrow pulse is taken off: it would click at every start.
    const mean = 2 * duty - 1
    for (let i = 0; i < count; i++) {
      phase += step
      if (phase >= 1) phase -= 1
      const fallen = phase < duty ? phase - duty + 1 : phase - duty
      const sample = (phase < duty ? 1 : -1) + corner(phase, step) - corner(fallen, step) - mean
      left[i]! += sample * l
      right[i]! += sample * r
    }
    oscillator.phase = phase
  },
  triangle(oscillator, step, _duty, left, right, count) {
    let phase = oscillator.phase
    const { left: l, right: r } = oscillator
    for (let i = 0; i < count; i++) {
      phase += step
      if (phase >= 1) phase -= 1
      const sample = triangleAt(phase)
      left[i]! += sample * l
      right[i]! += sample * r
    }
    oscillator.phase = phase
  },
  sine(oscillator, step, _duty, left, right, count) {
    let phase = oscillator.phase
    const { left: l, right: r } = oscillator
    for (let i = 0; i < count; i++) {
      phase += step
      if (phase >= 1) phase -= 1
      const sample = Math.sin(2 * Math.PI * phase)
      left[i]! += sample * l
      right[i]! += sample * r
    }
    oscillator.phase = phase
  },
  steps(oscillator, step, _duty, left, right, count) {
    let phase = oscillator.phase
    const { left: l, right: r } = oscillator
    for (let i = 0; i < count; i++) {
      phase += step
      if (phase >= 1) phase -= 1
      const sample = Math.round(triangleAt(phase) * 7.5) / 7.5
      left[i]! += sample * l
      right[i]! += sample * r
    }
    oscillator.phase = phase
  },
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
