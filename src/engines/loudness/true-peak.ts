/** Samples to either side that an interpolated one is made of. */
export const TRUE_PEAK_REACH = 12
const REACH = TRUE_PEAK_REACH
const KAISER_BETA = 6
/**
 * BS.1770-4, annex 2, measures at 192 kHz: four samples for each at 48 kHz, eight at 24 kHz, where what hisses lies close to
 * half the rate, and four would miss 0.3 dB of it.
 */
const FEWER_FROM_HZ = 44_100
const QUARTERS = phasesOf(4)
const EIGHTHS = phasesOf(8)
/** A true peak above a level has a sample beside it of at least this part of that level. */
export const NEAR_PEAK = 0.5

/** Highest level between the samples too, in dB of full scale (dBTP); -Infinity for silence. */
export function truePeakDb(samples: Float32Array, sampleRate: number): number {
  let highest = 0
  for (let i = 0; i < samples.length; i++) highest = Math.max(highest, Math.abs(samples[i]!))
  let peak = 0
  const peaks = truePeaks(samples, sampleRate, highest * NEAR_PEAK)
  for (let i = 0; i < peaks.length; i++) peak = Math.max(peak, peaks[i]!)
  return 20 * Math.log10(peak)
}

/**
 * For each sample, the highest magnitude from it up to the next. Where both lie below `floor` nothing is sought between
 * them: that is most of the work, and no peak of twice its neighbours was ever recorded.
 */
export function truePeaks(samples: Float32Array, sampleRate: number, floor = 0): Float32Array {
  const phases = sampleRate < FEWER_FROM_HZ ? EIGHTHS : QUARTERS
  const peaks = new Float32Array(samples.length)
  for (let i = 0; i < samples.length; i++) {
    const here = Math.abs(samples[i]!)
    const next = Math.abs(samples[i + 1] ?? 0)
    peaks[i] = here >= floor || next >= floor ? Math.max(here, peakAfter(samples, i, phases)) : here
  }
  return peaks
}

function peakAfter(samples: Float32Array, i: number, phases: readonly Float64Array[]): number {
  const from = Math.max(0, i - REACH + 1)
  const to = Math.min(samples.length - 1, i + REACH)
  let peak = 0
  for (let phase = 0; phase < phases.length; phase++) {
    const taps = phases[phase]!
    let sum = 0
    for (let at = from; at <= to; at++) sum += samples[at]! * taps[at - i + REACH - 1]!
    peak = Math.max(peak, Math.abs(sum))
  }
  return peak
}

/** Windowed sinc for each of so many places on the way to the next sample. */
function phasesOf(factor: number): Float64Array[] {
  return Array.from({ length: factor - 1 }, (_, index) => {
    const fraction = (index + 1) / factor
    return Float64Array.from({ length: 2 * REACH }, (__, tap) => {
      const distance = tap - REACH + 1 - fraction
      return sinc(distance) * kaiser(distance / REACH)
    })
  })
}

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
