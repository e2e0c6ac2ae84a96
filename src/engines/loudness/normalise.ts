import { integratedLoudness } from './integrated-loudness'
import { limitTruePeak } from './limiter'

export type LoudnessTarget = { loudnessLufs: number; truePeakDb: number }

/** What podcasts and audio books in mono are asked for (AES TD1008: -16 LUFS stereo; the same level in one channel). */
export const SPEECH_TARGET: LoudnessTarget = { loudnessLufs: -16, truePeakDb: -1 }

/** More than this would only lift noise. */
const MOST_GAIN_DB = 24
/** Limiting takes a little of the loudness away; so often it is made up for. */
const ROUNDS = 2
const NEAR_ENOUGH_LU = 0.05

/** The sound at a loudness, its true peaks below a ceiling. Silence stays silence. */
export function normalised(
  samples: Float32Array,
  sampleRate: number,
  target: LoudnessTarget,
): Float32Array<ArrayBuffer> {
  let result = new Float32Array(samples)
  let gainDb = 0
  for (let round = 0; round < ROUNDS; round++) {
    const missingLu = target.loudnessLufs - integratedLoudness([result], sampleRate)
    if (!Number.isFinite(missingLu) || Math.abs(missingLu) < NEAR_ENOUGH_LU) break
    gainDb = Math.min(MOST_GAIN_DB, gainDb + missingLu)
    const gain = 10 ** (gainDb / 20)
    result = samples.map((sample) => sample * gain) as Float32Array<ArrayBuffer>
    limitTruePeak(result, sampleRate, target.truePeakDb)
  }
  return result
}
