import { NEAR_PEAK, truePeakDb, truePeaks } from './true-peak'

/** Gain moves over this long before and after a peak, so slowly that it is not heard as distortion. */
const HOLD_SECONDS = 0.006
/** A gain that moves may leave a little above the ceiling. */
const MARGIN_DB = 0.1

const gainOf = (db: number) => 10 ** (db / 20)

/** Turns peaks down, in place, until no true peak lies above the ceiling. What is below it all the time stays as it is. */
export function limitTruePeak(samples: Float32Array, sampleRate: number, ceilingDb: number): void {
  if (truePeakDb(samples, sampleRate) <= ceilingDb) return
  const ceiling = gainOf(ceilingDb - MARGIN_DB)
  const peaks = truePeaks(samples, sampleRate, ceiling * NEAR_PEAK)
  const gains = smoothGains(peaks, ceiling, Math.round(HOLD_SECONDS * sampleRate))
  for (let i = 0; i < samples.length; i++) samples[i]! *= gains[i]!
  const excessDb = truePeakDb(samples, sampleRate) - ceilingDb
  if (excessDb > 0) for (let i = 0; i < samples.length; i++) samples[i]! *= gainOf(-excessDb)
}

/** The smallest gain needed within reach, averaged over the same reach: never above what any peak needs. */
function smoothGains(peaks: Float32Array, ceiling: number, reach: number): Float64Array {
  const needed = Float64Array.from(peaks, (peak) => Math.min(1, ceiling / Math.max(peak, ceiling)))
  return runningMean(runningMinimum(needed, reach), reach)
}

function runningMinimum(values: Float64Array, reach: number): Float64Array {
  const result = new Float64Array(values.length)
  // Places of ever larger values: the first is the minimum of the window.
  const queue: number[] = []
  let head = 0
  for (let at = 0; at < values.length + reach; at++) {
    if (at < values.length) {
      while (queue.length > head && values[queue.at(-1)!]! >= values[at]!) queue.pop()
      queue.push(at)
    }
    if (queue[head]! < at - 2 * reach) head++
    if (at >= reach) result[at - reach] = values[queue[head]!]!
  }
  return result
}

function runningMean(values: Float64Array, reach: number): Float64Array {
  const result = new Float64Array(values.length)
  const at = (index: number) => values[Math.min(values.length - 1, Math.max(0, index))] ?? 1
  let sum = 0
  for (let i = -reach; i <= reach; i++) sum += at(i)
  for (let i = 0; i < values.length; i++) {
    result[i] = sum / (2 * reach + 1)
    sum += at(i + reach + 1) - at(i - reach)
  }
  return result
}
