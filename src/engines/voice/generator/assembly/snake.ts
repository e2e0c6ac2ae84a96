/** Each number four times: loading it takes one instruction, making it from the code takes three or four. */
const NUMBERS = memory.data<f32>([
  // 1 / pi, and pi in two parts of which the first has so few bits that whole numbers times it are exact.
  0.31830987, 0.31830987, 0.31830987, 0.31830987,
  3.140625, 3.140625, 3.140625, 3.140625,
  0.0009676536, 0.0009676536, 0.0009676536, 0.0009676536,
  // 1.5 * 2^23: a float32 below 2^22 that it is added to and that it is then taken from is a whole number.
  12_582_912, 12_582_912, 12_582_912, 12_582_912,
  // sin^2(r) / r^2 by r^2 for |r| <= pi / 2, to 2e-7 of the square, at Chebyshev's points.
  -3.6313206e-6, -3.6313206e-6, -3.6313206e-6, -3.6313206e-6,
  0.00013935094, 0.00013935094, 0.00013935094, 0.00013935094,
  -0.003172402, -0.003172402, -0.003172402, -0.003172402,
  0.044443183, 0.044443183, 0.044443183, 0.044443183,
  -0.33333308, -0.33333308, -0.33333308, -0.33333308,
  1, 1, 1, 1,
])

/** x + sin^2(x) of each lane (Ziyin et al., "Neural Networks Fail to Learn Periodic Functions"), to 2e-7 for |x| below 1,000. */
// @ts-ignore: decorator
@inline
export function snake(x: v128): v128 {
  const rounder = v128.load(NUMBERS, 48)
  const turns = f32x4.sub(f32x4.add(f32x4.mul(x, v128.load(NUMBERS)), rounder), rounder)
  let r = f32x4.sub(x, f32x4.mul(turns, v128.load(NUMBERS, 16)))
  r = f32x4.sub(r, f32x4.mul(turns, v128.load(NUMBERS, 32)))
  const square = f32x4.mul(r, r)
  let p = f32x4.add(f32x4.mul(v128.load(NUMBERS, 64), square), v128.load(NUMBERS, 80))
  p = f32x4.add(f32x4.mul(p, square), v128.load(NUMBERS, 96))
  p = f32x4.add(f32x4.mul(p, square), v128.load(NUMBERS, 112))
  p = f32x4.add(f32x4.mul(p, square), v128.load(NUMBERS, 128))
  p = f32x4.add(f32x4.mul(p, square), v128.load(NUMBERS, 144))
  return f32x4.add(x, f32x4.mul(p, square))
}
