import { largestOf } from './float-math'

/** Whisper's frames: 25 ms at 16 kHz, every 10 ms. */
const SIZE: i32 = 400
const HOP: i32 = 160
const BINS: i32 = 201
/** Of a window of 30 s. */
const WINDOW_FRAMES: i32 = 3000
/** Two frames are one complex transform, and four of those lie side by side. */
const FRAMES_AT_ONCE: i32 = 8
const LANES: i32 = 16
const POWER_FLOOR: f32 = 1e-10

/** The logarithm, to base 10, of the power in each band; bands of [3000] frames each. Parts are eight frames. */
@unmanaged
export class Mel {
  /** Half a frame before the first sample of the sound is the first. */
  samples!: usize
  /** [400] */
  window!: usize
  /** Where each number of a frame goes, [400] int32, in bytes of such numbers side by side. */
  order!: usize
  /** Of the passes, one after the other: radix, how far apart its legs are, then the twiddles (`fft.ts`). */
  passes!: usize
  passCount!: i32
  bands!: i32
  /** For each band its first bin, how many, and so many weights. */
  filters!: usize
  output!: usize
  /** For each part its loudest. */
  loudest!: usize
}

export function runMel(task: Mel, part: i32, scratch: usize): void {
  // What `runLinear` remembers of its scratch is no longer true.
  store<i32>(scratch, 0)
  const re = scratch + 16
  const im = re + SIZE * LANES
  const first = im + SIZE * LANES
  const second = first + BINS * LANES
  const frame = part * FRAMES_AT_ONCE
  takeFrames(task, task.samples + ((frame * HOP) << 2), re, im)
  let pass = task.passes
  for (let index = 0; index < task.passCount; index++) {
    const radix = load<i32>(pass)
    const length = load<i32>(pass, 4)
    if (radix == 4) passOfFour(re, im, length, pass + 8)
    else passOfFive(re, im, length, pass + 8)
    pass += 8 + ((length * (radix - 1) * 2) << 2)
  }
  powers(re, im, first, second)
  store<f32>(task.loudest + (part << 2), weighBands(task, first, second, task.output + (frame << 2)))
}

/** Lane l takes frame 2 l as its real, and 2 l + 1 as its imaginary part. */
function takeFrames(task: Mel, samples: usize, re: usize, im: usize): void {
  for (let index = 0; index < SIZE; index++, samples += 4) {
    const factor = v128.load32_splat(task.window + (index << 2))
    const to = load<i32>(task.order + (index << 2))
    v128.store(re + to, f32x4.mul(everyOther(samples), factor))
    v128.store(im + to, f32x4.mul(everyOther(samples + (HOP << 2)), factor))
  }
}

// @ts-ignore: decorator
@inline
function everyOther(at: usize): v128 {
  let four = v128.load32_zero(at)
  four = v128.load32_lane(at + ((2 * HOP) << 2), four, 1)
  four = v128.load32_lane(at + ((4 * HOP) << 2), four, 2)
  return v128.load32_lane(at + ((6 * HOP) << 2), four, 3)
}

/** Both are real, so their spectra are the even and the odd part. */
function powers(re: usize, im: usize, first: usize, second: usize): void {
  const quarter = f32x4.splat(0.25)
  for (let bin = 0; bin < BINS; bin++) {
    const at = bin * LANES
    const mirror = (bin == 0 ? 0 : SIZE - bin) * LANES
    const a = v128.load(re + at)
    const b = v128.load(re + mirror)
    const c = v128.load(im + at)
    const d = v128.load(im + mirror)
    v128.store(first + at, f32x4.mul(quarter, squares(f32x4.add(a, b), f32x4.sub(c, d))))
    v128.store(second + at, f32x4.mul(quarter, squares(f32x4.add(c, d), f32x4.sub(b, a))))
  }
}

// @ts-ignore: decorator
@inline
function squares(a: v128, b: v128): v128 {
  return f32x4.add(f32x4.mul(a, a), f32x4.mul(b, b))
}

/** Gives the loudest of all. */
function weighBands(task: Mel, first: usize, second: usize, output: usize): f32 {
  const floor = f32x4.splat(POWER_FLOOR)
  let loudest = f32x4.splat(-Infinity)
  let filter = task.filters
  for (let band = 0; band < task.bands; band++, output += WINDOW_FRAMES << 2) {
    const at = load<i32>(filter) * LANES
    const count = load<i32>(filter, 4)
    filter += 8
    let evens = floor
    let odds = floor
    if (count) {
      evens = f32x4.splat(0)
      odds = evens
    }
    for (let bin = 0; bin < count; bin++, filter += 4) {
      const weight = v128.load32_splat(filter)
      evens = f32x4.add(evens, f32x4.mul(v128.load(first + at + bin * LANES), weight))
      odds = f32x4.add(odds, f32x4.mul(v128.load(second + at + bin * LANES), weight))
    }
    evens = log10(f32x4.pmax(floor, evens))
    odds = log10(f32x4.pmax(floor, odds))
    loudest = f32x4.pmax(loudest, f32x4.pmax(evens, odds))
    v128.store(output, v128.shuffle<i32>(evens, odds, 0, 4, 1, 5))
    v128.store(output, v128.shuffle<i32>(evens, odds, 2, 6, 3, 7), 16)
  }
  return largestOf(loudest)
}

/** Of normal numbers, to 2e-7: the exponent, and the series of the inverse hyperbolic tangent for the rest. */
function log10(x: v128): v128 {
  // The rest lies between the roots of 1/2 and of 2.
  const shifted = i32x4.sub(x, i32x4.splat(0x3f3504f3))
  const exponent = i32x4.shr_s(shifted, 23)
  const rest = i32x4.sub(x, i32x4.shl(exponent, 23))
  const one = f32x4.splat(1)
  const s = f32x4.div(f32x4.sub(rest, one), f32x4.add(rest, one))
  const square = f32x4.mul(s, s)
  // 2 / ln 10 / n, for n of 9 down to 1.
  let p = f32x4.splat(0.0965098848)
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(0.124084138))
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(0.173717793))
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(0.289529655))
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(0.868588964))
  return f32x4.add(
    f32x4.mul(f32x4.convert_i32x4_s(exponent), f32x4.splat(0.301029996)),
    f32x4.mul(p, s),
  )
}

/** Multiplies all legs but the first with their twiddles, in place. */
// @ts-ignore: decorator
@inline
function turnLegs(re: usize, im: usize, first: usize, leg: usize, radix: i32, twiddles: usize): void {
  for (let index = 1, at = first + leg; index < radix; index++, at += leg, twiddles += 8) {
    const cos = v128.load32_splat(twiddles)
    const sin = v128.load32_splat(twiddles, 4)
    const a = v128.load(re + at)
    const b = v128.load(im + at)
    v128.store(re + at, f32x4.sub(f32x4.mul(a, cos), f32x4.mul(b, sin)))
    v128.store(im + at, f32x4.add(f32x4.mul(a, sin), f32x4.mul(b, cos)))
  }
}

function passOfFour(re: usize, im: usize, length: i32, twiddles: usize): void {
  const leg = (length * LANES) as usize
  for (let base = 0; base < SIZE; base += 4 * length)
    for (let offset = 0, t = twiddles; offset < length; offset++, t += 24) {
      const a = ((base + offset) * LANES) as usize
      turnLegs(re, im, a, leg, 4, t)
      const b = a + leg
      const c = b + leg
      const d = c + leg
      const bRe = v128.load(re + b)
      const bIm = v128.load(im + b)
      const cRe = v128.load(re + c)
      const cIm = v128.load(im + c)
      const dRe = v128.load(re + d)
      const dIm = v128.load(im + d)
      const evenRe = f32x4.add(v128.load(re + a), cRe)
      const evenIm = f32x4.add(v128.load(im + a), cIm)
      const oddRe = f32x4.sub(v128.load(re + a), cRe)
      const oddIm = f32x4.sub(v128.load(im + a), cIm)
      const sumRe = f32x4.add(bRe, dRe)
      const sumIm = f32x4.add(bIm, dIm)
      const differenceRe = f32x4.sub(bRe, dRe)
      const differenceIm = f32x4.sub(bIm, dIm)
      v128.store(re + a, f32x4.add(evenRe, sumRe))
      v128.store(im + a, f32x4.add(evenIm, sumIm))
      v128.store(re + b, f32x4.add(oddRe, differenceIm))
      v128.store(im + b, f32x4.sub(oddIm, differenceRe))
      v128.store(re + c, f32x4.sub(evenRe, sumRe))
      v128.store(im + c, f32x4.sub(evenIm, sumIm))
      v128.store(re + d, f32x4.sub(oddRe, differenceIm))
      v128.store(im + d, f32x4.add(oddIm, differenceRe))
    }
}

/** Cosine and sine of a fifth and of two fifths of a turn. */
const COS_1: f32 = 0.309016994
const COS_2: f32 = -0.809016994
const SIN_1: f32 = 0.951056516
const SIN_2: f32 = 0.587785252

// @ts-ignore: decorator
@inline
function mixed(x: v128, ofX: f32, y: v128, ofY: f32): v128 {
  return f32x4.add(f32x4.mul(x, f32x4.splat(ofX)), f32x4.mul(y, f32x4.splat(ofY)))
}

function passOfFive(re: usize, im: usize, length: i32, twiddles: usize): void {
  const leg = (length * LANES) as usize
  for (let base = 0; base < SIZE; base += 5 * length)
    for (let offset = 0, t = twiddles; offset < length; offset++, t += 32) {
      const a = ((base + offset) * LANES) as usize
      turnLegs(re, im, a, leg, 5, t)
      const b = a + leg
      const c = b + leg
      const d = c + leg
      const e = d + leg
      const bRe = v128.load(re + b)
      const bIm = v128.load(im + b)
      const cRe = v128.load(re + c)
      const cIm = v128.load(im + c)
      const dRe = v128.load(re + d)
      const dIm = v128.load(im + d)
      const eRe = v128.load(re + e)
      const eIm = v128.load(im + e)
      // Outputs 1 and 4, and 2 and 3, share their even part and differ in the sign of their odd part.
      const beRe = f32x4.add(bRe, eRe)
      const beIm = f32x4.add(bIm, eIm)
      const cdRe = f32x4.add(cRe, dRe)
      const cdIm = f32x4.add(cIm, dIm)
      const aRe = v128.load(re + a)
      const aIm = v128.load(im + a)
      const outerRe = f32x4.add(aRe, mixed(beRe, COS_1, cdRe, COS_2))
      const outerIm = f32x4.add(aIm, mixed(beIm, COS_1, cdIm, COS_2))
      const innerRe = f32x4.add(aRe, mixed(beRe, COS_2, cdRe, COS_1))
      const innerIm = f32x4.add(aIm, mixed(beIm, COS_2, cdIm, COS_1))
      const outerOddRe = mixed(f32x4.sub(bIm, eIm), SIN_1, f32x4.sub(cIm, dIm), SIN_2)
      const outerOddIm = mixed(f32x4.sub(eRe, bRe), SIN_1, f32x4.sub(dRe, cRe), SIN_2)
      const innerOddRe = mixed(f32x4.sub(bIm, eIm), SIN_2, f32x4.sub(dIm, cIm), SIN_1)
      const innerOddIm = mixed(f32x4.sub(eRe, bRe), SIN_2, f32x4.sub(cRe, dRe), SIN_1)
      v128.store(re + a, f32x4.add(aRe, f32x4.add(beRe, cdRe)))
      v128.store(im + a, f32x4.add(aIm, f32x4.add(beIm, cdIm)))
      v128.store(re + b, f32x4.add(outerRe, outerOddRe))
      v128.store(im + b, f32x4.add(outerIm, outerOddIm))
      v128.store(re + c, f32x4.add(innerRe, innerOddRe))
      v128.store(im + c, f32x4.add(innerIm, innerOddIm))
      v128.store(re + d, f32x4.sub(innerRe, innerOddRe))
      v128.store(im + d, f32x4.sub(innerIm, innerOddIm))
      v128.store(re + e, f32x4.sub(outerRe, outerOddRe))
      v128.store(im + e, f32x4.sub(outerIm, outerOddIm))
    }
}
