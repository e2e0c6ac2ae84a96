/** Four samples for each, as BS.1770-4 annex 2 asks for below 96 kHz. */
const FACTOR = 4
/** Samples to either side that an interpolated one is made of. */
const REACH = 12
const KAISER_BETA = 6

/** Highest level between the samples too, in dB of full scale (dBTP); -Infinity for silence. */
export function truePeakDb(samples: Float32Array): number {
  let peak = 0
  for (const value of truePeaks(samples)) if (value > peak) peak = value
  return 20 * Math.log10(peak)
}

/** For each sample, the highest magnitude from it up to the next. */
export function truePeaks(samples: Float32Array): Float32Array {
  const peaks = samples.map(Math.abs)
  for (const taps of PHASES) {
    for (let i = 0; i < samples.length; i++) {
      const from = Math.max(0, i - REACH + 1)
      const to = Math.min(samples.length - 1, i + REACH)
      let sum = 0
      for (let at = from; at <= to; at++) sum += samples[at]! * taps[at - i + REACH - 1]!
      const magnitude = Math.abs(sum)
      if (magnitude > peaks[i]!) peaks[i] = magnitude
    }
  }
  return peaks
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
