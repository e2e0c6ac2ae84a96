import { integratedLoudness, loudnessOfWeighted } from '@/engines/loudness/integrated-loudness'
import { kWeighted } from '@/engines/loudness/k-weighting'
import { truePeakDb, truePeaks } from '@/engines/loudness/true-peak'
import { fromDb, SAMPLE_RATE, type Stereo } from '@/engines/music/render/stereo'
import { limiterGains } from './limiter-gains'

const TARGET_LUFS = -14
const CEILING_DBTP = -1

/** What a gain in motion may add between samples. */
const MARGIN_DB = 0.3
/** Nearer than this is not heard. */
const TOLERANCE_LU = 0.05
const MOST_ROUNDS = 6
/** Peaks so far below the ceiling are not looked for between the samples. */
const NEAR_CEILING = 0.4

const FADE_IN_SAMPLES = 48
const LONGEST_FADE_SECONDS = 1.6

export type MasterOptions = { isLoop: boolean; endingSeconds: number }
export type Master = { samples: Stereo; gains: Float32Array; loudnessLufs: number; truePeakDbtp: number }

/**
 * One gain for each sample that brings the mix to -14 LUFS with true peaks below -1 dBTP, and fades its last chord. The same
 * gains on every stem make stems that sum to the mix.
 */
export function master(mix: Stereo, { isLoop, endingSeconds }: MasterOptions): Master {
  const fade = fadeGains(mix[0].length, isLoop ? 0 : endingSeconds)
  const faded = applied(mix, fade)
  const limited = multiply(limit(faded, isLoop), fade)
  const samples = applied(mix, limited)
  const truePeakDbtp = Math.max(...samples.map((side) => truePeakDb(side, SAMPLE_RATE)))
  const downDb = Math.min(0, CEILING_DBTP - 0.01 - truePeakDbtp)
  const gains = limited.map((gain) => gain * fromDb(downDb))
  return {
    samples: downDb < 0 ? applied(mix, gains) : samples,
    gains,
    loudnessLufs: integratedLoudness(samples, SAMPLE_RATE) + downDb,
    truePeakDbtp: truePeakDbtp + downDb,
  }
}

/** The louder it is asked to be, the more the limiter takes back: so the boost is sought in rounds. */
function limit(mix: Stereo, isLoop: boolean): Float32Array {
  const weighted = mix.map((channel) => kWeighted(channel, SAMPLE_RATE))
  const ceiling = fromDb(CEILING_DBTP - MARGIN_DB)
  let boostDb = TARGET_LUFS - loudnessOfWeighted(weighted, SAMPLE_RATE)
  const floor = (ceiling / fromDb(boostDb)) * NEAR_CEILING
  const peaks = truePeaks(mix[0], SAMPLE_RATE, floor)
  truePeaks(mix[1], SAMPLE_RATE, floor).forEach((peak, i) => (peaks[i] = Math.max(peaks[i]!, peak)))
  let gains = limiterGains(peaks, fromDb(boostDb), ceiling, isLoop)
  for (let round = 1; round < MOST_ROUNDS; round++) {
    // The gains move slowly against what is weighted, so the weighting need not be done anew.
    const missing =
      TARGET_LUFS -
      loudnessOfWeighted(
        weighted.map((channel) => multiply(channel, gains)),
        SAMPLE_RATE,
      )
    if (Math.abs(missing) < TOLERANCE_LU) break
    boostDb += missing * 1.2
    gains = limiterGains(peaks, fromDb(boostDb), ceiling, isLoop)
  }
  return gains
}

export const applied = (stereo: Stereo, gains: Float32Array): Stereo => [
  multiply(stereo[0], gains),
  multiply(stereo[1], gains),
]

function multiply<Samples extends Float32Array | Float64Array>(
  samples: Samples,
  gains: Float32Array,
): Samples {
  // A copy of a typed array has its type.
  const product = samples.slice() as Samples
  for (let i = 0; i < product.length; i++) product[i]! *= gains[i]!
  return product
}

/** No click where it begins; the last chord dies away to nothing where it ends. */
function fadeGains(length: number, endingSeconds: number): Float32Array {
  const gains = new Float32Array(length).fill(1)
  if (endingSeconds === 0) return gains
  for (let i = 0; i < FADE_IN_SAMPLES; i++) gains[i] = i / FADE_IN_SAMPLES
  const fade = Math.round(Math.min(LONGEST_FADE_SECONDS, endingSeconds * 0.6) * SAMPLE_RATE)
  for (let i = 0; i < fade; i++) gains[length - 1 - i]! *= 0.5 - 0.5 * Math.cos((Math.PI * i) / fade)
  return gains
}
