import { SAMPLE_RATE } from '@/engines/music/render/stereo'

const REACH = Math.round(0.004 * SAMPLE_RATE)
const RELEASE = 1 - Math.exp(-1 / (0.09 * SAMPLE_RATE))

/**
 * A gain for each sample that keeps `peaks` times `boost` below `ceiling`: down in time, slowly back up. It is one curve
 * for both sides and for every part. In a loop the end goes on into the start.
 */
export function limiterGains(
  peaks: Float32Array,
  boost: number,
  ceiling: number,
  isLoop: boolean,
): Float32Array {
  const { length } = peaks
  const at = (i: number) => (isLoop ? (i + 2 * length) % length : Math.max(0, Math.min(length - 1, i)))
  const lowest = runningMinimum(length, (i) => Math.min(1, ceiling / (peaks[at(i)]! * boost + 1e-12)))
  release(lowest, isLoop)
  return runningMean(lowest, at, boost)
}

/** The smallest value within reach on either side. */
function runningMinimum(length: number, needed: (i: number) => number): Float32Array {
  const result = new Float32Array(length)
  const places = new Int32Array(length + 4 * REACH)
  const values = new Float32Array(length + 4 * REACH)
  let [head, tail] = [0, 0]
  for (let i = -REACH; i < length + REACH; i++) {
    const value = needed(i)
    while (tail > head && values[tail - 1]! >= value) tail--
    places[tail] = i
    values[tail++] = value
    if (places[head]! < i - 2 * REACH) head++
    if (i >= REACH) result[i - REACH] = values[head]!
  }
  return result
}

function release(gains: Float32Array, isLoop: boolean) {
  let gain = gains[0] ?? 1
  // The second time round it starts as the first ended.
  for (let round = 0; round < (isLoop ? 2 : 1); round++) {
    for (let i = 0; i < gains.length; i++) {
      gain = Math.min(gains[i]!, gain + (1 - gain) * RELEASE)
      gains[i] = gain
    }
  }
}

function runningMean(gains: Float32Array, at: (i: number) => number, boost: number): Float32Array {
  const result = new Float32Array(gains.length)
  let sum = 0
  for (let i = -REACH; i <= REACH; i++) sum += gains[at(i)]!
  for (let i = 0; i < gains.length; i++) {
    result[i] = (sum / (2 * REACH + 1)) * boost
    sum += gains[at(i + REACH + 1)]! - gains[at(i - REACH)]!
  }
  return result
}
