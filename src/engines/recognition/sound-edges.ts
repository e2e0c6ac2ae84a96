/** Loudness is followed in steps of 10 ms. */
const STEP_SAMPLES = 160
/** A word's sound is what rises above the quietest tenth of the window by this part of the word's own height (in dB). */
const HEIGHT_PART = 0.3
/** And it is never more than this below the word's loudest moment: a rustle is not speech. */
const RANGE_DB = 35
/** Kept before the sound and after it: plosives begin softly, vowels fade. */
const MARGIN_STEPS = 2
const SILENCE_DB = -100

export type SoundEdges = {
  /** Takes the first and the last sample of a word; returns where its sound begins and ends within them. */
  trim(startSample: number, endSample: number): { startSample: number; endSample: number }
}

/**
 * Attention gives a pause to the word before or after it. This finds by loudness where a word's sound begins and ends,
 * so that words do not reach over pauses.
 */
export function createSoundEdges(samples: Float32Array): SoundEdges {
  const loudnessDb = stepLoudness(samples)
  const floorDb = loudnessDb.toSorted()[Math.floor(loudnessDb.length / 10)] ?? SILENCE_DB
  return {
    trim(startSample, endSample) {
      const from = Math.floor(startSample / STEP_SAMPLES)
      const to = Math.min(Math.ceil(endSample / STEP_SAMPLES), loudnessDb.length)
      const word = loudnessDb.subarray(from, to)
      const peakDb = word.reduce((highest, value) => Math.max(highest, value), SILENCE_DB)
      const threshold = Math.max(floorDb + HEIGHT_PART * (peakDb - floorDb), peakDb - RANGE_DB)
      const first = word.findIndex((value) => value >= threshold)
      const last = word.findLastIndex((value) => value >= threshold)
      if (first < 0) return { startSample, endSample }
      return {
        startSample: Math.max(startSample, (from + first - MARGIN_STEPS) * STEP_SAMPLES),
        endSample: Math.min(endSample, (from + last + 1 + MARGIN_STEPS) * STEP_SAMPLES),
      }
    },
  }
}

function stepLoudness(samples: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.ceil(samples.length / STEP_SAMPLES) }, (_, step) => {
    let power = 0
    const end = Math.min((step + 1) * STEP_SAMPLES, samples.length)
    for (let at = step * STEP_SAMPLES; at < end; at++) power += samples[at]! * samples[at]!
    return Math.max(SILENCE_DB, 10 * Math.log10(power / STEP_SAMPLES))
  })
}
