import { ONSETS_PER_SECOND, onsetStrength } from './onsets'
import { reduced, spectra } from './spectra'

const SIZE = 2048

/** What a simple listener hears of a style: how bright, how noisy, how busy, how even, how wide. */
export function styleFeatures(channels: readonly Float32Array[]): number[] {
  const frames = spectra(reduced(channels, 1), SIZE, SIZE)
  const mean = frames.reduce(
    (sum, frame) => {
      frame.forEach((value, i) => (sum[i]! += value / frames.length))
      return sum
    },
    new Float64Array(SIZE / 2),
  )
  return [...bandShares(mean), ...flatness(frames), ...rhythm(channels), width(channels)]
}

/** Octave bands, dB against their sum. */
function bandShares(mean: Float64Array): number[] {
  const edges = [1, 3, 6, 12, 24, 48, 96, 192, 384, 768, 1024]
  const energies = edges
    .slice(1)
    .map((end, i) => mean.slice(edges[i], end).reduce((sum, value) => sum + value * value, 0))
  const total = energies.reduce((sum, value) => sum + value, 0)
  return energies.map((energy) => Math.max(-60, 10 * Math.log10(energy / total)))
}

/** Noise against tone, its mean and how it varies. */
function flatness(frames: readonly Float32Array[]): number[] {
  const values = frames.map((frame) => {
    const part = frame.slice(8, 700)
    const logs = part.reduce((sum, value) => sum + Math.log(value + 1e-6), 0) / part.length
    return logs - Math.log(part.reduce((sum, value) => sum + value, 0) / part.length + 1e-6)
  })
  return meanAndDeviation(values)
}

/** Onsets: how many, how sharp, and how strongly they repeat after each of some times. */
function rhythm(channels: readonly Float32Array[]): number[] {
  const onsets = onsetStrength(channels)
  const [mean, deviation] = meanAndDeviation([...onsets]) as [number, number] // It gives two.
  const peaks = onsets.filter(
    (value, i) => value > mean + deviation && value >= (onsets[i - 1] ?? 0) && value > (onsets[i + 1] ?? 0),
  )
  const power = onsets.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const repeats = [0.1, 0.17, 0.23, 0.3, 0.38, 0.46, 0.56, 0.7, 0.85, 1.0].map((seconds) => {
    let best = -1
    for (const wobble of [0.92, 0.96, 1, 1.04, 1.08]) {
      const lag = Math.round(seconds * wobble * ONSETS_PER_SECOND)
      let sum = 0
      for (let i = 0; i + lag < onsets.length; i++) sum += (onsets[i]! - mean) * (onsets[i + lag]! - mean)
      best = Math.max(best, sum / power)
    }
    return best
  })
  return [
    Math.log(mean + 0.01),
    deviation / (mean + 0.01),
    (peaks.length / onsets.length) * ONSETS_PER_SECOND,
    ...repeats,
  ]
}

function width([left, right]: readonly Float32Array[]): number {
  let [side, middle] = [1e-9, 1e-9]
  for (let i = 0; i < (left?.length ?? 0); i += 3) {
    side += (left![i]! - right![i]!) ** 2
    middle += (left![i]! + right![i]!) ** 2
  }
  return 10 * Math.log10(side / middle)
}

function meanAndDeviation(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return [mean, Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)]
}

export type Labelled = { label: string; features: readonly number[] }

/** The label whose mean is nearest, features scaled by their spread within the labels. */
export function classify(features: readonly number[], known: readonly Labelled[]): string {
  const labels = [...new Set(known.map(({ label }) => label))]
  const groups = labels.map((label) => known.filter((one) => one.label === label).map((one) => one.features))
  const means = groups.map((group) =>
    features.map((_, i) => group.reduce((sum, one) => sum + one[i]!, 0) / group.length),
  )
  const spreads = features.map((_, i) => {
    const squares = groups.flatMap((group, g) => group.map((one) => (one[i]! - means[g]![i]!) ** 2))
    return squares.reduce((sum, value) => sum + value, 0) / squares.length + 1e-6
  })
  const distances = means.map((mean) =>
    mean.reduce((sum, value, i) => sum + (value - features[i]!) ** 2 / spreads[i]!, 0),
  )
  return labels[distances.indexOf(Math.min(...distances))]!
}
