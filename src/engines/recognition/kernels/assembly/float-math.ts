/**
 * 1.5 * 2^23: a float32 of less than 2^22 that it is added to is rounded to a whole number, which is then the difference of
 * the bits. The wasm instructions for it take eight of the processor's on x64.
 */
const ROUNDER: f32 = 12_582_912
const ROUNDER_BITS: i32 = 0x4b40_0000

/** The nearest whole number of each lane, as int32. Lanes are below 2^22. */
// @ts-ignore: decorator
@inline
export function rounded(values: v128): v128 {
  return i32x4.sub(f32x4.add(values, f32x4.splat(ROUNDER)), i32x4.splat(ROUNDER_BITS))
}

/** Each number four times: loading it takes one instruction, making it from the code takes three or four. */
const NUMBERS = memory.data<f32>([
  // Low enough, and powers that are then shared out among 1,500 frames are still normal numbers: others are slow.
  -110, -110, -110, -110,
  // The rounder, and 127 for the exponent's bias.
  12_583_039, 12_583_039, 12_583_039, 12_583_039,
  // (2^r - 1) / r for |r| <= 1/2 to 2e-7, at Chebyshev's points.
  0.0013390867, 0.0013390867, 0.0013390867, 0.0013390867,
  0.009666374, 0.009666374, 0.009666374, 0.009666374,
  0.05550357, 0.05550357, 0.05550357, 0.05550357,
  0.24022348, 0.24022348, 0.24022348, 0.24022348,
  0.6931472, 0.6931472, 0.6931472, 0.6931472,
  1, 1, 1, 1,
  // erf by Abramowitz and Stegun, 7.1.26, to 1.5e-7; p is divided by the square root of 2.
  0.23164189, 0.23164189, 0.23164189, 0.23164189,
  1.061405429, 1.061405429, 1.061405429, 1.061405429,
  -1.453152027, -1.453152027, -1.453152027, -1.453152027,
  1.421413741, 1.421413741, 1.421413741, 1.421413741,
  -0.284496736, -0.284496736, -0.284496736, -0.284496736,
  0.254829592, 0.254829592, 0.254829592, 0.254829592,
  // -log2(e) / 2
  -0.72134752, -0.72134752, -0.72134752, -0.72134752,
  0.5, 0.5, 0.5, 0.5,
])

/** 2 to the power of each lane, none above 0, to 2e-7 of its size. */
// @ts-ignore: decorator
@inline
export function exp2(power: v128): v128 {
  const x = f32x4.pmax(v128.load(NUMBERS), power)
  const shifted = f32x4.add(x, v128.load(NUMBERS, 16))
  const r = f32x4.sub(x, f32x4.sub(shifted, v128.load(NUMBERS, 16)))
  let p = f32x4.add(f32x4.mul(v128.load(NUMBERS, 32), r), v128.load(NUMBERS, 48))
  p = f32x4.add(f32x4.mul(p, r), v128.load(NUMBERS, 64))
  p = f32x4.add(f32x4.mul(p, r), v128.load(NUMBERS, 80))
  p = f32x4.add(f32x4.mul(p, r), v128.load(NUMBERS, 96))
  p = f32x4.add(f32x4.mul(p, r), v128.load(NUMBERS, 112))
  // All bits but those of the exponent are shifted out.
  return f32x4.mul(p, i32x4.shl(shifted, 23))
}

/** x / 2 (1 + erf(x / sqrt 2)). */
// @ts-ignore: decorator
@inline
export function gelu(x: v128): v128 {
  const magnitude = f32x4.abs(x)
  const one = v128.load(NUMBERS, 112)
  const t = f32x4.div(one, f32x4.add(f32x4.mul(magnitude, v128.load(NUMBERS, 128)), one))
  let p = f32x4.add(f32x4.mul(v128.load(NUMBERS, 144), t), v128.load(NUMBERS, 160))
  p = f32x4.add(f32x4.mul(p, t), v128.load(NUMBERS, 176))
  p = f32x4.add(f32x4.mul(p, t), v128.load(NUMBERS, 192))
  p = f32x4.add(f32x4.mul(p, t), v128.load(NUMBERS, 208))
  const rest = f32x4.mul(f32x4.mul(p, t), exp2(f32x4.mul(f32x4.mul(x, x), v128.load(NUMBERS, 224))))
  // erf is odd: x / 2 + |x| / 2 (1 - rest).
  const sum = f32x4.add(x, f32x4.mul(magnitude, f32x4.sub(one, rest)))
  return f32x4.mul(sum, v128.load(NUMBERS, 240))
}

// @ts-ignore: decorator
@inline
export function sumOf(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) +
    f32x4.extract_lane(lanes, 1) +
    (f32x4.extract_lane(lanes, 2) + f32x4.extract_lane(lanes, 3))
  )
}

// @ts-ignore: decorator
@inline
export function largestOf(lanes: v128): f32 {
  return max(
    max(f32x4.extract_lane(lanes, 0), f32x4.extract_lane(lanes, 1)),
    max(f32x4.extract_lane(lanes, 2), f32x4.extract_lane(lanes, 3)),
  )
}
