import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { truePeakDb, truePeaks } from '@/engines/loudness/true-peak'
import { fromDb, SAMPLE_RATE, type Stereo } from '@/engines/music/render/stereo'
import { limiterGains } from './limiter-gains'

export const TARGET_LUFS = -14
export const CEILING_DBTP = -1

/** What a gain in motion may add between samples. */
const MARGIN_DB = 0.3
/** Nearer than this is not heard. */
const TOLERANCE_LU = 0.1
const MOST_ROUNDS = 4

const FADE_IN_SAMPLES = 48
const LONGEST_FADE_SECONDS = 1.6

export type MasterOptions = { isLoop: boolean; endingSeconds: number }

/**
 * One gain for each sample that brings the mix to -14 LUFS with true peaks below -1 dBTP, and fades its last chord. The same
 * gains on every stem make stems that sum to the mix.
 */
export function masterGains(mix: Stereo, { isLoop, endingSeconds }: MasterOptions): Float32Array {
  const fade = fadeGains(mix[0].length, isLoop ? 0 : endingSeconds)
  const faded = applied(mix, fade)
  const [left, right] = [truePeaks(faded[0]), truePeaks(faded[1])]
  const peaks = left.map((peak, i) => Math.max(peak, right[i]!))
  const ceiling = fromDb(CEILING_DBTP - MARGIN_DB)
  let boostDb = TARGET_LUFS - integratedLoudness(faded, SAMPLE_RATE)
  let gains = limiterGains(peaks, fromDb(boostDb), ceiling, isLoop)
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const missing = TARGET_LUFS - integratedLoudness(applied(faded, gains), SAMPLE_RATE)
    if (Math.abs(missing) < TOLERANCE_LU) break
    boostDb += missing * 1.2
    gains = limiterGains(peaks, fromDb(boostDb), ceiling, isLoop)
  }
  const limited = applied(faded, gains)
  const excessDb = Math.max(truePeakDb(limited[0]), truePeakDb(limited[1])) - CEILING_DBTP
  const down = excessDb > 0 ? fromDb(-excessDb - 0.01) : 1
  return gains.map((gain, i) => gain * fade[i]! * down)
}

export function applied(stereo: Stereo, gains: Float32Array): Stereo {
  const [left, right] = stereo.map((channel) => channel.map((sample, i) => sample * gains[i]!))
  return [left!, right!]
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
