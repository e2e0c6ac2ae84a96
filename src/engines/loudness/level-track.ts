import { joinSamples } from '@/domain/audio/pcm'
import { stepSamples } from './integrated-loudness'
import { createKWeighting } from './k-weighting'
import { TRUE_PEAK_REACH, truePeaks } from './true-peak'

/** Samples of one peak: 1.5 ms. */
export const PEAK_SAMPLES = 64

/** Between samples quieter than this part of the loudest so far no true peak is sought. */
const NEAR_PEAK = 0.35

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
    for (const { start, end, index } of stretches(from, found.length, PEAK_SAMPLES))
      peaks[index] = Math.max(peaks[index]!, loudest(found, start, end))
  }

  function addEnergies(weighted: Float64Array) {
    for (const { start, end, index } of stretches(measured, weighted.length, step))
      energies[index] = (energies[index] ?? 0) + energyOf(weighted, start, end)
  }

  /** True peaks need what comes after them, so the last samples wait for the next piece. */
  function push(channels: readonly Float32Array[], isLast: boolean) {
    const length = channels[0]?.length ?? 0
    const unpeaked = measured - peaked
    let found = 0
    for (const [c, meter] of meters.entries()) {
      const samples = channels[c] ?? new Float32Array(0)
      highest = Math.max(highest, loudest(samples, 0, length))
      addEnergies(meter.weighted(samples))
      const joined = joinSamples([meter.before, new Float32Array(samples)])
      const start = meter.before.length - unpeaked
      const end = isLast ? joined.length : Math.max(start, joined.length - TRUE_PEAK_REACH)
      addPeaks(truePeaks(joined, sampleRate, highest * NEAR_PEAK).subarray(start, end), peaked)
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

/** The parts of so many samples from `from` on that fall into each stretch of `size`. */
function* stretches(from: number, count: number, size: number) {
  for (let start = 0; start < count;) {
    const index = Math.floor((from + start) / size)
    const end = Math.min(count, (index + 1) * size - from)
    yield { start, end, index }
    start = end
  }
}

// The hot loops stand alone: inside the closure, V8 would store their sums anew for every sample.

function loudest(samples: Float32Array, from: number, to: number): number {
  let most = 0
  for (let i = from; i < to; i++) {
    const level = Math.abs(samples[i]!)
    if (level > most) most = level
  }
  return most
}

function energyOf(samples: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += samples[i]! * samples[i]!
  return sum
}

function grown(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * values.length)
  larger.set(values)
  return larger
}
