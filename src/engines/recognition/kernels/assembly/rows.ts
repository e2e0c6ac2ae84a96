import { largestOf, rounded, sumOf } from './float-math'
import { TILE_ROWS } from './tile'

/** Keeps a row of zeros from being divided by zero. */
const LEAST_MAGNITUDE: f32 = 1e-12
/** `layer_norm_eps` of Whisper. */
const NORM_EPSILON: f32 = 1e-5

/** Bytes from one pair of a row to its next, in a panel of [pairs][4 rows][2] int16. */
export const PAIR_BYTES: usize = 4 * (TILE_ROWS as usize)

/** Brings a row to mean 0 and variance 1, then scales and shifts it. `size` is a multiple of 4. */
export function normaliseRow(from: usize, size: i32, scale: usize, shift: usize, to: usize): void {
  const end = (size as usize) << 2
  let sum = f32x4.splat(0)
  for (let at: usize = 0; at < end; at += 16) sum = f32x4.add(sum, v128.load(from + at))
  const mean = f32x4.splat(sumOf(sum) / (size as f32))
  let squares = f32x4.splat(0)
  for (let at: usize = 0; at < end; at += 16) {
    const difference = f32x4.sub(v128.load(from + at), mean)
    squares = f32x4.add(squares, f32x4.mul(difference, difference))
  }
  const factor = f32x4.splat(1 / sqrt(sumOf(squares) / (size as f32) + NORM_EPSILON))
  for (let at: usize = 0; at < end; at += 16) {
    const normal = f32x4.mul(f32x4.sub(v128.load(from + at), mean), factor)
    v128.store(to + at, f32x4.add(f32x4.mul(normal, v128.load(scale + at)), v128.load(shift + at)))
  }
}

/**
 * Writes a row as int16 of at most `most` into its place in a panel, whose pairs are so many bytes apart; returns what one step is
 * worth.
 */
export function quantiseRow(from: usize, size: i32, most: f32, panelRow: usize, pairBytes: usize): f32 {
  const end = (size as usize) << 2
  let largest = f32x4.splat(LEAST_MAGNITUDE)
  for (let at: usize = 0; at < end; at += 16) largest = f32x4.pmax(largest, f32x4.abs(v128.load(from + at)))
  const step = largestOf(largest) / most
  scaleRow(from, size, 1 / step, panelRow, pairBytes)
  return step
}

/** Writes a row times `factor` as int16 into its place in a panel. `size` is a multiple of 8. */
export function scaleRow(from: usize, size: i32, factor: f32, panelRow: usize, pairBytes: usize): void {
  const factors = f32x4.splat(factor)
  const end = from + ((size as usize) << 2)
  for (; from < end; from += 32, panelRow += 4 * pairBytes) {
    const eight = i16x8.narrow_i32x4_s(
      rounded(f32x4.mul(v128.load(from), factors)),
      rounded(f32x4.mul(v128.load(from, 16), factors)),
    )
    v128.store32_lane(panelRow, eight, 0)
    v128.store32_lane(panelRow + pairBytes, eight, 1)
    v128.store32_lane(panelRow + 2 * pairBytes, eight, 2)
    v128.store32_lane(panelRow + 3 * pairBytes, eight, 3)
  }
}
