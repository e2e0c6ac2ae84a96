/** Rows and columns of a tile: twelve sums of four numbers stay in registers, with room for what is multiplied. */
export const TILE_ROWS: i32 = 6
export const TILE_COLUMNS: i32 = 8
/** Of the rows that are multiplied: a constant, for then it is part of the instructions. Not a power of two, or rows share lines of the cache. */
export const ROW_BYTES: usize = 1088
/** Floats of such a row that are multiplied at once. */
export const MOST_SIZE: i32 = 256

/**
 * out = start + rows * panel, for 6 rows of `size` floats and a panel of weights, [size][8]. `size` is even. Strides are
 * bytes from a row to the next; one of 0 starts every row the same.
 */
export function multiplyTile(
  rows: usize,
  panel: usize,
  size: i32,
  start: usize,
  startStride: usize,
  out: usize,
  outStride: usize,
): void {
  let s00 = v128.load(start)
  let s01 = v128.load(start, 16)
  start += startStride
  let s10 = v128.load(start)
  let s11 = v128.load(start, 16)
  start += startStride
  let s20 = v128.load(start)
  let s21 = v128.load(start, 16)
  start += startStride
  let s30 = v128.load(start)
  let s31 = v128.load(start, 16)
  start += startStride
  let s40 = v128.load(start)
  let s41 = v128.load(start, 16)
  start += startStride
  let s50 = v128.load(start)
  let s51 = v128.load(start, 16)
  // Twice a turn: four times are a seventh slower.
  for (let left = size; left > 0; left -= 2) {
    let c0: v128, c1: v128, r: v128
    c0 = v128.load(panel)
    c1 = v128.load(panel, 16)
    r = v128.load32_splat(rows)
    s00 = f32x4.add(f32x4.mul(r, c0), s00)
    s01 = f32x4.add(f32x4.mul(r, c1), s01)
    r = v128.load32_splat(rows, 1 * ROW_BYTES)
    s10 = f32x4.add(f32x4.mul(r, c0), s10)
    s11 = f32x4.add(f32x4.mul(r, c1), s11)
    r = v128.load32_splat(rows, 2 * ROW_BYTES)
    s20 = f32x4.add(f32x4.mul(r, c0), s20)
    s21 = f32x4.add(f32x4.mul(r, c1), s21)
    r = v128.load32_splat(rows, 3 * ROW_BYTES)
    s30 = f32x4.add(f32x4.mul(r, c0), s30)
    s31 = f32x4.add(f32x4.mul(r, c1), s31)
    r = v128.load32_splat(rows, 4 * ROW_BYTES)
    s40 = f32x4.add(f32x4.mul(r, c0), s40)
    s41 = f32x4.add(f32x4.mul(r, c1), s41)
    r = v128.load32_splat(rows, 5 * ROW_BYTES)
    s50 = f32x4.add(f32x4.mul(r, c0), s50)
    s51 = f32x4.add(f32x4.mul(r, c1), s51)

    c0 = v128.load(panel, 32)
    c1 = v128.load(panel, 48)
    r = v128.load32_splat(rows, 4)
    s00 = f32x4.add(f32x4.mul(r, c0), s00)
    s01 = f32x4.add(f32x4.mul(r, c1), s01)
    r = v128.load32_splat(rows, 1 * ROW_BYTES + 4)
    s10 = f32x4.add(f32x4.mul(r, c0), s10)
    s11 = f32x4.add(f32x4.mul(r, c1), s11)
    r = v128.load32_splat(rows, 2 * ROW_BYTES + 4)
    s20 = f32x4.add(f32x4.mul(r, c0), s20)
    s21 = f32x4.add(f32x4.mul(r, c1), s21)
    r = v128.load32_splat(rows, 3 * ROW_BYTES + 4)
    s30 = f32x4.add(f32x4.mul(r, c0), s30)
    s31 = f32x4.add(f32x4.mul(r, c1), s31)
    r = v128.load32_splat(rows, 4 * ROW_BYTES + 4)
    s40 = f32x4.add(f32x4.mul(r, c0), s40)
    s41 = f32x4.add(f32x4.mul(r, c1), s41)
    r = v128.load32_splat(rows, 5 * ROW_BYTES + 4)
    s50 = f32x4.add(f32x4.mul(r, c0), s50)
    s51 = f32x4.add(f32x4.mul(r, c1), s51)

    rows += 8
    panel += 64
  }
  v128.store(out, s00)
  v128.store(out, s01, 16)
  out += outStride
  v128.store(out, s10)
  v128.store(out, s11, 16)
  out += outStride
  v128.store(out, s20)
  v128.store(out, s21, 16)
  out += outStride
  v128.store(out, s30)
  v128.store(out, s31, 16)
  out += outStride
  v128.store(out, s40)
  v128.store(out, s41, 16)
  out += outStride
  v128.store(out, s50)
  v128.store(out, s51, 16)
}
