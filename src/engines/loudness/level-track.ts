import { joinSamples } from '@/domain/audio/pcm'
import { stepSamples } from './integrated-loudness'
import { createKWeighting } from './k-weighting'
import { TRUE_PEAK_REACH, truePeaks } from './true-peak'

/** Samples of one peak: 1.5 ms. */
export const PEAK_SAMPLES = 64

/** Between samples quieter than this part of the loudest so far no true peak is sought. */
const NEAR_PEAK = 0.25

/** What a limiter and a loudness need to know of a sound: a few MB an hour. */
export type LevelTrack = {
  sampleRate: number
  sampleCount: number
  /** Of each 100 ms, the sum of squares of all channels, K-weighted. */
  energies: number[]
  /** Of each 64 samples, the highest true peak of any channel, from 0 on. */
  peaks: Float32Array
}

/** Takes a sound in pieces, keeps its levels alone. */
export function createLevelMeter(sampleRate: number, channelCount: number) {
  const meters = Array.from({ length: channelCount }, () => ({
    weighted: createKWeighting(sampleRate),
    before: new Float32Array(0),
  }))
  const step = stepSamples(sampleRate)
  const energies: number[] = []
  let peaks = new Float32Array(4096)
  let [measured, peaked, highest] = [0, 0, 0]

  function addPeaks(found: Float32Array, from: number) {
    while (Math.ceil((from + found.length) / PEAK_SAMPLES) > peaks.length) peaks = grown(peaks)
    for (let i = 0; i < found.length; i++) {
      const at = Math.floor((from + i) / PEAK_SAMPLES)
      if (found[i]! > peaks[at]!) peaks[at] = found[i]!
    }
  }

  function addEnergies(weighted: Float64Array) {
    for (let i = 0; i < weighted.length; i++) {
      const at = Math.floor((measured + i) / step)
      energies[at] = (energies[at] ?? 0) + weighted[i]! * weighted[i]!
    }
  }

  /** True peaks need what comes after them, so the last samples wait for the next piece. */
  function push(channels: readonly Float32Array[], isLast: boolean) {
    const length = channels[0]?.length ?? 0
    const unpeaked = measured - peaked
    let found = 0
    for (const [c, meter] of meters.entries()) {
      const samples = channels[c] ?? new Float32Array(0)
      for (let i = 0; i < length; i++) highest = Math.max(highest, Math.abs(samples[i]!))
      addEnergies(meter.weighted(samples))
      const joined = joinSamples([meter.before, new Float32Array(samples)])
      const start = meter.before.length - unpeaked
      const end = isLast ? joined.length : Math.max(start, joined.length - TRUE_PEAK_REACH)
      addPeaks(truePeaks(joined, highest * NEAR_PEAK).subarray(start, end), peaked)
      meter.before = joined.slice(Math.max(0, end - TRUE_PEAK_REACH))
      found = end - start
    }
    peaked += found
    measured += length
  }

  return {
    push: (channels: readonly Float32Array[]) => push(channels, false),
    finish(): LevelTrack {
      push([], true)
      // What is left over counts where there is nothing else.
      if (energies.length > 1) energies.length = Math.floor(measured / step)
      return {
        sampleRate,
        sampleCount: measured,
        energies,
        peaks: peaks.slice(0, Math.ceil(measured / PEAK_SAMPLES)),
      }
    },
  }
}

function grown(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * values.length)
  larger.set(values)
  return larger
}
