/** Four samples for each, as BS.1770-4 annex 2 asks for below 96 kHz. */
const FACTOR = 4
/** Samples to either side that an interpolated one is made of. */
export const TRUE_PEAK_REACH = 12
const REACH = TRUE_PEAK_REACH
const KAISER_BETA = 6
/** A true peak above a level has a sample beside it of at least this part of that level. */
export const NEAR_PEAK = 0.5

/** Highest level between the samples too, in dB of full scale (dBTP); -Infinity for silence. */
export function truePeakDb(samples: Float32Array): number {
  let highest = 0
  for (let i = 0; i < samples.length; i++) highest = Math.max(highest, Math.abs(samples[i]!))
  let peak = 0
  const peaks = truePeaks(samples, highest * NEAR_PEAK)
  for (let i = 0; i < peaks.length; i++) peak = Math.max(peak, peaks[i]!)
  return 20 * Math.log10(peak)
}

/**
 * For each sample, the highest magnitude from it up to the next. Where both lie below `floor` nothing is sought between
 * them: that is most of the work, and no peak of twice its neighbours was ever recorded.
 */
export function truePeaks(samples: Float32Array, floor = 0): Float32Array {
  const peaks = new Float32Array(samples.length)
  for (let i = 0; i < samples.length; i++) {
    const here = Math.abs(samples[i]!)
    const next = Math.abs(samples[i + 1] ?? 0)
    peaks[i] = here >= floor || next >= floor ? Math.max(here, peakAfter(samples, i)) : here
  }
  return peaks
}

function peakAfter(samples: Float32Array, i: number): number {
  const from = Math.max(0, i - REACH + 1)
  const to = Math.min(samples.length - 1, i + REACH)
  let peak = 0
  for (let phase = 0; phase < PHASES.length; phase++) {
    const taps = PHASES[phase]!
    let sum = 0
    for (let at = from; at <= to; at++) sum += samples[at]! * taps[at - i + REACH - 1]!
    peak = Math.max(peak, Math.abs(sum))
  }
  return peak
}

/** Windowed sinc for a quarter, half and three quarters of the way to the next sample. */
const PHASES = Array.from({ length: FACTOR - 1 }, (_, index) => {
  const fraction = (index + 1) / FACTOR
  return Float64Array.from({ length: 2 * REACH }, (__, tap) => {
    const distance = tap - REACH + 1 - fraction
    return sinc(distance) * kaiser(distance / REACH)
  })
})

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
}

function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA)
}

/** Modified Bessel function of order zero, by its series. */
function bessel(x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}
