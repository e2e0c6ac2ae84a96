import { reduced, spectra } from './spectra'

const FACTOR = 2
const SIZE = 1024
const HOP = 128
const BANDS = 23
/** Above it lie sticks, snares and plucks; below it what hums on: 1.6 kHz. */
const FIRST_HIGH_BAND = 15

export const ONSETS_PER_SECOND = 44_100 / FACTOR / HOP

/** How much each moment brings that was not there before: rises of the log spectrum, summed over bands. */
export const onsetStrength = (channels: readonly Float32Array[]) => onsetStrengths(channels).all

/** The same of all bands, and of the high ones alone. */
export function onsetStrengths(channels: readonly Float32Array[]): { all: Float32Array; high: Float32Array } {
  const levels = bandLevels(channels)
  const risesFrom = (first: number) =>
    Float32Array.from(levels, (level, t) => {
      if (t < 2) return 0
      let sum = 0
      for (let band = first; band < BANDS; band++) sum += Math.max(0, level[band]! - levels[t - 2]![band]!)
      return sum
    })
  return { all: risesFrom(0), high: risesFrom(FIRST_HIGH_BAND) }
}

function bandLevels(channels: readonly Float32Array[]): number[][] {
  const edges = Array.from({ length: BANDS + 1 }, (_, i) => Math.round(2 * (SIZE / 4) ** (i / BANDS)))
  return spectra(reduced(channels, FACTOR), SIZE, HOP).map((frame) =>
    edges.slice(1).map((end, i) => {
      let sum = 0
      for (let k = edges[i]!; k < Math.max(end, edges[i]! + 1); k++) sum += frame[k]!
      return Math.log(1 + 20 * sum)
    }),
  )
}
