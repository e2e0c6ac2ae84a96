import { reduced, spectra } from './spectra'

const FACTOR = 2
const SIZE = 1024
const HOP = 128
const SLOWEST_BPM = 45
const FASTEST_BPM = 230

/** How much each moment brings that was not there before: rises of the log spectrum, summed over bands. */
export function onsetStrength(channels: readonly Float32Array[]): Float32Array {
  const frames = spectra(reduced(channels, FACTOR), SIZE, HOP)
  const bands = Array.from({ length: 24 }, (_, i) => Math.round(2 * (SIZE / 4) ** (i / 23)))
  const levels = frames.map((frame) =>
    bands.slice(1).map((end, i) => {
      let sum = 0
      for (let k = bands[i]!; k < Math.max(end, bands[i]! + 1); k++) sum += frame[k]!
      return Math.log(1 + 20 * sum)
    }),
  )
  return Float32Array.from(levels, (level, t) =>
    t < 2 ? 0 : level.reduce((sum, value, band) => sum + Math.max(0, value - levels[t - 2]![band]!), 0),
  )
}

export const ONSETS_PER_SECOND = 44_100 / FACTOR / HOP

/**
 * Beats a minute by the autocorrelation of the onsets: each tempo is judged by its beat and three of its multiples, and
 * those near what people tap are preferred (Ellis 2007).
 */
export function estimateTempo(channels: readonly Float32Array[]): number {
  const onsets = onsetStrength(channels)
  const mean = onsets.reduce((sum, value) => sum + value, 0) / onsets.length
  const centred = onsets.map((value) => value - mean)
  const correlationAt = (lag: number) => {
    const whole = Math.floor(lag)
    const between = lag - whole
    return correlate(centred, whole) * (1 - between) + correlate(centred, whole + 1) * between
  }
  let best = { bpm: 0, score: -Infinity }
  for (let bpm = SLOWEST_BPM; bpm <= FASTEST_BPM; bpm *= 1.003) {
    const lag = (60 / bpm) * ONSETS_PER_SECOND
    let score = 0
    for (const multiple of [1, 2, 3, 4, 8]) score += correlationAt(lag * multiple)
    score *= Math.exp(-0.5 * (Math.log2(bpm / 115) / 0.9) ** 2)
    if (score > best.score) best = { bpm, score }
  }
  return best.bpm
}

const caches = new WeakMap<Float32Array, Map<number, number>>()

function correlate(signal: Float32Array, lag: number): number {
  const cache = caches.get(signal) ?? new Map<number, number>()
  caches.set(signal, cache)
  const known = cache.get(lag)
  if (known !== undefined) return known
  let sum = 0
  for (let i = 0; i + lag < signal.length; i++) sum += signal[i]! * signal[i + lag]!
  const correlation = lag >= signal.length ? 0 : sum / (signal.length - lag * 0.5)
  cache.set(lag, correlation)
  return correlation
}

/** Within 2 % of the tempo, or of what one taps to it: half, double, or with triplets a third more or less. */
export function isSameTempo(estimatedBpm: number, tempoBpm: number, factors = [1, 2, 0.5]): boolean {
  return factors.some((factor) => Math.abs(estimatedBpm / (tempoBpm * factor) - 1) <= 0.02)
}
