import { kaiserOrder, windowedSinc } from './kaiser'

export type Halver = {
  /** Takes the next samples, gives every second one that they complete, what would fold below the edge taken out. */
  push(samples: Float32Array): Float32Array
  /** Gives the rest: of n samples, half of n rounded up. */
  flush(): Float32Array
}

/**
 * Halves a sample rate with a half-band filter: every other tap is nought and the rest mirror each other, so it takes a fifth
 * of the work of any other. Up to `edgeHz` the sound is as it was; above, the next filter has to clean up. No delay.
 */
export function createHalver(inputRate: number, edgeHz: number): Halver {
  const taps = designTaps(inputRate, edgeHz)
  const reach = 2 * taps.length - 1
  // `history` holds the input from `historyStart` on; time before the first sample is silence.
  let history = new Float64Array(inputRate)
  let historyStart = -reach
  let historyLength = reach
  let inputLength = 0
  let outputLength = 0

  function extend(samples: Float32Array) {
    const used = Math.min(historyLength, 2 * outputLength - reach - historyStart)
    const room = historyLength - used + samples.length
    const target = room > history.length ? new Float64Array(2 * room) : history
    target.set(history.subarray(used, historyLength))
    target.set(samples, historyLength - used)
    history = target
    historyStart += used
    historyLength = room
  }

  function produce(limit: number) {
    const output = new Float32Array(Math.max(0, limit - outputLength))
    filter(output, taps, history, 2 * outputLength - historyStart)
    outputLength += output.length
    return output
  }

  return {
    push(samples) {
      extend(samples)
      inputLength += samples.length
      return produce(Math.ceil((inputLength - reach) / 2))
    },
    flush() {
      extend(new Float32Array(reach + 1))
      return produce(Math.ceil(inputLength / 2))
    },
  }
}

/** The taps 1, 3, 5 and so on from the middle; all of them together let a constant through as it is. */
function designTaps(inputRate: number, edgeHz: number): Float64Array {
  const transitionRadians = (2 * Math.PI * (inputRate / 2 - 2 * edgeHz)) / inputRate
  // One more than the formula asks: it falls a little short for filters this short.
  const count = Math.ceil((kaiserOrder(transitionRadians) + 2) / 4) + 1
  const taps = Float64Array.from({ length: count }, (_, k) => windowedSinc(2 * k + 1, 1 / 4, 2 * count))
  const sum = taps.reduce((total, tap) => total + tap, 0)
  return taps.map((tap) => tap / (4 * sum))
}

// Stands alone: inside the closure, V8 would load its variables anew for every tap.
function filter(output: Float32Array, taps: Float64Array, samples: Float64Array, start: number) {
  for (let i = 0; i < output.length; i++) {
    const middle = start + 2 * i
    let sum = 0.5 * samples[middle]!
    for (let k = 0; k < taps.length; k++)
      sum += taps[k]! * (samples[middle - 2 * k - 1]! + samples[middle + 2 * k + 1]!)
    output[i] = sum
  }
}
