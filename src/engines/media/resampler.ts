import { joinSamples, SPEECH_SAMPLE_RATE } from '@/domain/audio/pcm'
import { createHalver } from './halver'
import { kaiserOrder, windowedSinc } from './kaiser'

export type Resampler = {
  /** Takes the next samples at the input rate, gives those at the output rate that they complete. */
  push(samples: Float32Array): Float32Array<ArrayBuffer>
  /** Gives the rest, so that all output together is the input's length at the output rate, rounded. */
  flush(): Float32Array<ArrayBuffer>
}

/** The filter is flat up to this part of the lower Nyquist frequency, 7 kHz of 8, and closed from there on. */
const PASSBAND_PART = 0.875
/** Rates that far above are halved first: far fewer taps are then needed. */
const HALVED_FROM = 2.5

/**
 * Streaming resampler between any two rates: a windowed sinc, one row of taps for every position an output sample can
 * have between two input samples. Output sample n lies exactly at input time n / outputRate: no delay.
 */
export function createResampler(inputRate: number, outputRate = SPEECH_SAMPLE_RATE): Resampler {
  if (inputRate === outputRate) return sameRate
  if (inputRate % 2 === 0 && inputRate >= HALVED_FROM * outputRate) return halvedFirst(inputRate, outputRate)
  const divisor = greatestCommonDivisor(inputRate, outputRate)
  const phases = outputRate / divisor
  const step = inputRate / divisor
  const { taps, halfWidth, width } = designFilter(inputRate, outputRate, phases)

  // `history` holds the input from sample `historyStart` on; time before the first sample is silence.
  let history = new Float64Array(inputRate)
  let historyStart = 1 - halfWidth
  let historyLength = halfWidth - 1
  let inputLength = 0
  let outputLength = 0

  function extend(samples: Float32Array) {
    const used = Math.min(historyLength, firstSampleOf(outputLength) - historyStart)
    const room = historyLength - used + samples.length
    const target = room > history.length ? new Float64Array(2 * room) : history
    target.set(history.subarray(used, historyLength))
    target.set(samples, historyLength - used)
    history = target
    historyStart += used
    historyLength = room
  }

  function firstSampleOf(output: number) {
    return Math.floor((output * step) / phases) - halfWidth + 1
  }

  /** Output samples that are `phases` apart use the same taps, so they are made four at a time. */
  function produce(limit: number) {
    const output = new Float32Array(Math.max(0, limit - outputLength))
    const foursEnd = output.length - (output.length % (4 * phases))
    const firstPhase = (outputLength * step) % phases
    const firstSample = firstSampleOf(outputLength) - historyStart
    const tapOf = (i: number) => ((firstPhase + i * step) % phases) * width
    const sampleOf = (i: number) => firstSample + Math.floor((firstPhase + i * step) / phases)
    for (let block = 0; block < foursEnd; block += 4 * phases)
      for (let i = block; i < block + phases; i++)
        writeFour(output, i, phases, taps, tapOf(i), history, sampleOf(i), step, width)
    for (let i = foursEnd; i < output.length; i++)
      output[i] = weightedSum(taps, tapOf(i), history, sampleOf(i), width)
    outputLength += output.length
    return output
  }

  return {
    push(samples) {
      extend(samples)
      inputLength += samples.length
      // The last output whose right half is there: its centre lies at most at inputLength - 1 - halfWidth.
      return produce(Math.floor(((inputLength - halfWidth) * phases - 1) / step) + 1)
    },
    flush() {
      extend(new Float32Array(halfWidth + step))
      return produce(Math.round((inputLength * phases) / step))
    },
  }
}

const sameRate: Resampler = {
  push: (samples) => new Float32Array(samples),
  flush: () => new Float32Array(0),
}

function halvedFirst(inputRate: number, outputRate: number): Resampler {
  const halver = createHalver(inputRate, outputRate / 2)
  const resampler = createResampler(inputRate / 2, outputRate)
  let inputLength = 0
  let outputLength = 0
  return {
    push(samples) {
      inputLength += samples.length
      const output = resampler.push(halver.push(samples))
      outputLength += output.length
      return output
    },
    flush() {
      const last = resampler.push(halver.flush())
      const rest = joinSamples([last, resampler.flush()])
      // Half an odd length is rounded up.
      return rest.subarray(0, Math.round((inputLength * outputRate) / inputRate) - outputLength)
    },
  }
}

function designFilter(inputRate: number, outputRate: number, phases: number) {
  const nyquist = Math.min(inputRate, outputRate) / 2
  const transitionRadians = (2 * Math.PI * nyquist * (1 - PASSBAND_PART)) / inputRate
  const halfWidth = Math.ceil(kaiserOrder(transitionRadians) / 2)
  const cutoff = (nyquist * (1 + PASSBAND_PART)) / 2 / inputRate
  const taps = new Float64Array(phases * 2 * halfWidth)
  for (let phase = 0; phase < phases; phase++) designRow(taps, phase, phases, halfWidth, cutoff)
  return { taps, halfWidth, width: 2 * halfWidth }
}

/** The taps of one phase, scaled so that a constant stays what it is. */
function designRow(taps: Float64Array, phase: number, phases: number, halfWidth: number, cutoff: number) {
  const width = 2 * halfWidth
  const row = new Float64Array(width)
  let sum = 0
  for (let k = 0; k < width; k++) {
    const distance = k - halfWidth + 1 - phase / phases
    const value = windowedSinc(distance, cutoff, halfWidth)
    row[k] = value
    sum += value
  }
  for (let k = 0; k < width; k++) taps[phase * width + k] = (row[k] ?? 0) / sum
}

// The hot loops stand alone: inside the closure, V8 would load its variables anew for every tap.

function weightedSum(
  taps: Float64Array,
  tapStart: number,
  samples: Float64Array,
  start: number,
  width: number,
) {
  let sum = 0
  for (let k = 0; k < width; k++) sum += taps[tapStart + k]! * samples[start + k]!
  return sum
}

function writeFour(
  output: Float32Array,
  index: number,
  apart: number,
  taps: Float64Array,
  tapStart: number,
  samples: Float64Array,
  start: number,
  step: number,
  width: number,
) {
  const second = start + step
  const third = second + step
  const fourth = third + step
  let sum0 = 0
  let sum1 = 0
  let sum2 = 0
  let sum3 = 0
  for (let k = 0; k < width; k++) {
    const tap = taps[tapStart + k]!
    sum0 += tap * samples[start + k]!
    sum1 += tap * samples[second + k]!
    sum2 += tap * samples[third + k]!
    sum3 += tap * samples[fourth + k]!
  }
  output[index] = sum0
  output[index + apart] = sum1
  output[index + 2 * apart] = sum2
  output[index + 3 * apart] = sum3
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
