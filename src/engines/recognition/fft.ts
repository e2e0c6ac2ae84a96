export type Fft = {
  /** Transforms `re` and `im` (both of the given size) in place. */
  transform(re: Float64Array, im: Float64Array): void
}

/** What is done: each number goes to its place in `order`; then there is one pass for each factor. */
export type FftPlan = {
  /** Of each place, the number that goes there. */
  order: Int32Array
  /** Twiddles are cosine and sine for each leg but the first, offset by offset. */
  passes: { radix: 4 | 5; length: number; twiddles: Float64Array }[]
}

export function planFft(size: number): FftPlan {
  const factors = factorsOf(size)
  return {
    order: reversedOrder(size, factors),
    passes: factors.map((radix, index) => {
      const length = factors.slice(0, index).reduce((product, factor) => product * factor, 1)
      return { radix, length, twiddles: twiddlesOf(radix, length) }
    }),
  }
}

/**
 * A complex FFT for sizes made of 4 and 5 (Whisper's frames have 400 samples). Decimation in time: the digits of the
 * indices are reversed first, then there is one pass for each factor.
 */
export function createFft(size: number): Fft {
  const { order, passes } = planFft(size)
  const re = new Float64Array(size)
  const im = new Float64Array(size)
  return {
    transform(inOutRe, inOutIm) {
      for (let index = 0; index < size; index++) {
        re[index] = inOutRe[order[index]!]!
        im[index] = inOutIm[order[index]!]!
      }
      for (const { radix, length, twiddles } of passes) {
        if (radix === 4) passOfFour(re, im, length, twiddles)
        else passOfFive(re, im, length, twiddles)
      }
      inOutRe.set(re)
      inOutIm.set(im)
    },
  }
}

/** Cosine and sine for legs 1 to radix - 1 of each offset, in the order the passes read them. */
function twiddlesOf(radix: number, length: number): Float64Array {
  const twiddles: number[] = []
  for (let offset = 0; offset < length; offset++)
    for (let leg = 1; leg < radix; leg++) {
      const angle = (-2 * Math.PI * leg * offset) / (radix * length)
      twiddles.push(Math.cos(angle), Math.sin(angle))
    }
  return Float64Array.from(twiddles)
}

function passOfFour(re: Float64Array, im: Float64Array, length: number, twiddles: Float64Array) {
  for (let base = 0; base < re.length; base += 4 * length)
    for (let offset = 0, t = 0; offset < length; offset++, t += 6) {
      const a = base + offset
      const b = a + length
      const c = b + length
      const d = c + length
      const bRe = re[b]! * twiddles[t]! - im[b]! * twiddles[t + 1]!
      const bIm = re[b]! * twiddles[t + 1]! + im[b]! * twiddles[t]!
      const cRe = re[c]! * twiddles[t + 2]! - im[c]! * twiddles[t + 3]!
      const cIm = re[c]! * twiddles[t + 3]! + im[c]! * twiddles[t + 2]!
      const dRe = re[d]! * twiddles[t + 4]! - im[d]! * twiddles[t + 5]!
      const dIm = re[d]! * twiddles[t + 5]! + im[d]! * twiddles[t + 4]!
      const evenRe = re[a]! + cRe
      const evenIm = im[a]! + cIm
      const oddRe = re[a]! - cRe
      const oddIm = im[a]! - cIm
      re[a] = evenRe + bRe + dRe
      im[a] = evenIm + bIm + dIm
      re[b] = oddRe + bIm - dIm
      im[b] = oddIm - bRe + dRe
      re[c] = evenRe - bRe - dRe
      im[c] = evenIm - bIm - dIm
      re[d] = oddRe - bIm + dIm
      im[d] = oddIm + bRe - dRe
    }
}

const COS_1 = Math.cos((2 * Math.PI) / 5)
const COS_2 = Math.cos((4 * Math.PI) / 5)
const SIN_1 = Math.sin((2 * Math.PI) / 5)
const SIN_2 = Math.sin((4 * Math.PI) / 5)

function passOfFive(re: Float64Array, im: Float64Array, length: number, twiddles: Float64Array) {
  for (let base = 0; base < re.length; base += 5 * length)
    for (let offset = 0, t = 0; offset < length; offset++, t += 8) {
      const a = base + offset
      const b = a + length
      const c = b + length
      const d = c + length
      const e = d + length
      const bRe = re[b]! * twiddles[t]! - im[b]! * twiddles[t + 1]!
      const bIm = re[b]! * twiddles[t + 1]! + im[b]! * twiddles[t]!
      const cRe = re[c]! * twiddles[t + 2]! - im[c]! * twiddles[t + 3]!
      const cIm = re[c]! * twiddles[t + 3]! + im[c]! * twiddles[t + 2]!
      const dRe = re[d]! * twiddles[t + 4]! - im[d]! * twiddles[t + 5]!
      const dIm = re[d]! * twiddles[t + 5]! + im[d]! * twiddles[t + 4]!
      const eRe = re[e]! * twiddles[t + 6]! - im[e]! * twiddles[t + 7]!
      const eIm = re[e]! * twiddles[t + 7]! + im[e]! * twiddles[t + 6]!
      // Outputs 1 and 4, and 2 and 3, share their even part and differ in the sign of their odd part.
      const outerRe = re[a]! + COS_1 * (bRe + eRe) + COS_2 * (cRe + dRe)
      const outerIm = im[a]! + COS_1 * (bIm + eIm) + COS_2 * (cIm + dIm)
      const innerRe = re[a]! + COS_2 * (bRe + eRe) + COS_1 * (cRe + dRe)
      const innerIm = im[a]! + COS_2 * (bIm + eIm) + COS_1 * (cIm + dIm)
      const outerOddRe = SIN_1 * (bIm - eIm) + SIN_2 * (cIm - dIm)
      const outerOddIm = SIN_1 * (eRe - bRe) + SIN_2 * (dRe - cRe)
      const innerOddRe = SIN_2 * (bIm - eIm) - SIN_1 * (cIm - dIm)
      const innerOddIm = SIN_2 * (eRe - bRe) - SIN_1 * (dRe - cRe)
      re[a] = re[a]! + bRe + cRe + dRe + eRe
      im[a] = im[a]! + bIm + cIm + dIm + eIm
      re[b] = outerRe + outerOddRe
      im[b] = outerIm + outerOddIm
      re[c] = innerRe + innerOddRe
      im[c] = innerIm + innerOddIm
      re[d] = innerRe - innerOddRe
      im[d] = innerIm - innerOddIm
      re[e] = outerRe - outerOddRe
      im[e] = outerIm - outerOddIm
    }
}

function factorsOf(size: number): (4 | 5)[] {
  const factors: (4 | 5)[] = []
  let rest = size
  for (const radix of [5, 4] as const)
    while (rest % radix === 0) {
      factors.push(radix)
      rest /= radix
    }
  if (rest !== 1) throw new RangeError(`An FFT of ${size} is not made of 4 and 5`)
  return factors
}

/** Where each input must lie, so that the passes in the order of `factors` find their legs side by side. */
function reversedOrder(size: number, factors: number[]): Int32Array {
  const inputOfSlot = new Int32Array(size)
  for (let slot = 0; slot < size; slot++) {
    let rest = slot
    let input = 0
    let weight = size
    for (const radix of factors) {
      weight /= radix
      input += (rest % radix) * weight
      rest = Math.floor(rest / radix)
    }
    inputOfSlot[slot] = input
  }
  return inputOfSlot
}
