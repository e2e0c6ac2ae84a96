import type { Patch } from './patches'

/**
 * One period of a wave at `phase` 0 to 1, which moves by `step` a sample. The corners are rounded by a polynomial
 * (polyBLEP, Välimäki and Huovilainen 2007), or high notes would alias; the steps of a games console are meant to.
 */
export function waveAt(wave: Patch['wave'], phase: number, step: number, duty: number): number {
  if (wave === 'saw') return 2 * phase - 1 - corner(phase, step)
  if (wave === 'sine') return Math.sin(2 * Math.PI * phase)
  if (wave === 'triangle') return 1 - 4 * Math.abs(phase - 0.5)
  if (wave === 'steps') return Math.round((1 - 4 * Math.abs(phase - 0.5)) * 7.5) / 7.5
  const fallen = phase - duty < 0 ? phase - duty + 1 : phase - duty
  // The mean of a narrow pulse is taken off: it would click at every start.
  return (phase < duty ? 1 : -1) + corner(phase, step) - corner(fallen, step) - (2 * duty - 1)
}

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
