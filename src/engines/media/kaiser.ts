// Kaiser's formulas for a stop band 86 dB down (Oppenheim & Schafer, Discrete-Time Signal Processing, 7.5.3).
const STOPBAND_DB = 86
const KAISER_BETA = 0.1102 * (STOPBAND_DB - 8.7)

/** How many taps, less one, a filter takes whose transition is so many radians per sample wide. */
export function kaiserOrder(transitionRadians: number): number {
  return (STOPBAND_DB - 7.95) / (2.285 * transitionRadians)
}

/** One tap of an ideal low pass under Kaiser's window. `cutoff` in cycles per sample; `distance` from the middle in samples. */
export function windowedSinc(distance: number, cutoff: number, halfWidth: number): number {
  return sinc(2 * cutoff * distance) * kaiser(distance / halfWidth)
}

function sinc(x: number) {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
}

function kaiser(x: number) {
  return Math.abs(x) >= 1 ? 0 : besselI0(KAISER_BETA * Math.sqrt(1 - x * x)) / besselI0(KAISER_BETA)
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number) {
  let sum = 1
  let term = 1
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}
