import { loudnessOfSteps, stepSamples } from './integrated-loudness'
import { PEAK_SAMPLES, type LevelTrack } from './level-track'
import type { LoudnessTarget } from './normalise'

/** Gains at every 64th sample; between two of them the gain moves in a straight line. */
export type GainCurve = Float32Array

/** What a gain in motion and a sum of channels may add between the samples. */
const MARGIN_DB = 0.2
/** The gain begins to fall so many peaks, 6 ms, before the one that needs it. */
const REACH = 4
const RELEASE_SECONDS = 0.09
/** More than this would only lift noise. */
const MOST_GAIN_DB = 30
const NEAR_ENOUGH_LU = 0.02
const MOST_ROUNDS = 8

const gainOf = (db: number) => 10 ** (db / 20)

/** Gains that bring a sound to a loudness with its true peaks below a ceiling, found from its levels alone. Silence stays silence. */
export function gainsTowards(track: LevelTrack, { loudnessLufs, truePeakDb }: LoudnessTarget): GainCurve {
  const ceiling = gainOf(truePeakDb - MARGIN_DB)
  const missing = loudnessLufs - loudnessOfSteps(track.energies, track.sampleRate)
  if (!Number.isFinite(missing)) return new Float32Array(track.peaks.length + 1).fill(1)
  let gainDb = Math.min(MOST_GAIN_DB, missing)
  let gains = limited(track, gainOf(gainDb), ceiling)
  // The louder it is asked to be, the more the limiter takes back.
  for (let round = 1; round < MOST_ROUNDS && gainDb < MOST_GAIN_DB; round++) {
    const stillMissing = loudnessLufs - loudnessUnder(track, gains)
    if (Math.abs(stillMissing) < NEAR_ENOUGH_LU) break
    gainDb = Math.min(MOST_GAIN_DB, gainDb + stillMissing)
    gains = limited(track, gainOf(gainDb), ceiling)
  }
  return gains
}

/** In place; `startSample` is where the piece lies in the whole. */
export function applyGains(channels: readonly Float32Array[], gains: GainCurve, startSample: number): void {
  const length = channels[0]?.length ?? 0
  const last = gains.length - 1
  for (let i = 0; i < length; i++) {
    const place = (startSample + i) / PEAK_SAMPLES
    const at = Math.min(last, Math.floor(place))
    const here = gains[at]!
    const gain = here + (gains[Math.min(last, at + 1)]! - here) * (place - at)
    for (const channel of channels) channel[i]! *= gain
  }
}

/** The smallest gain within reach, slowly back up, averaged: at either end of each 64 samples no more than their peak bears. */
function limited({ peaks, sampleRate }: LevelTrack, gain: number, ceiling: number): GainCurve {
  const needed = (i: number) => Math.min(1, ceiling / ((peaks[i] ?? 0) * gain + 1e-12))
  const release = 1 - Math.exp(-PEAK_SAMPLES / (RELEASE_SECONDS * sampleRate))
  const lowest = new Float32Array(peaks.length + 1)
  let reached = 1
  for (let i = 0; i < lowest.length; i++) {
    let least = 1
    for (let near = i - REACH; near <= i + REACH; near++) least = Math.min(least, needed(near))
    reached = Math.min(least, reached + (1 - reached) * release)
    lowest[i] = reached
  }
  const width = REACH - 1
  return lowest.map((_, i) => {
    let sum = 0
    for (let near = i - width; near <= i + width; near++)
      sum += lowest[Math.max(0, Math.min(lowest.length - 1, near))]!
    return (sum / (2 * width + 1)) * gain
  })
}

/** Within each step its energy is taken to lie where its peaks are, which is where the gain is least. */
function loudnessUnder({ energies, peaks, sampleRate }: LevelTrack, gains: GainCurve): number {
  const points = stepSamples(sampleRate) / PEAK_SAMPLES
  return loudnessOfSteps(
    energies.map((energy, step) => {
      const [from, to] = [Math.floor(step * points), Math.ceil((step + 1) * points)]
      let [before, after] = [0, 0]
      for (let i = from; i < to; i++) {
        const power = (peaks[i] ?? 0) ** 2 + 1e-12
        before += power
        after += power * (gains[i] ?? gains.at(-1)!) ** 2
      }
      return (energy * after) / before
    }),
    sampleRate,
  )
}
