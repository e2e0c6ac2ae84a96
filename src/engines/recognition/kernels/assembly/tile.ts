/** Rows and columns of a tile: eight sums of four numbers stay in registers, with room for what is multiplied. */
export const TILE_ROWS: i32 = 4
export const TILE_COLUMNS: i32 = 8
/** Of a tall tile, for many rows: twelve sums use what it loads for half as many rows more. */
export const TALL_TILE_ROWS: i32 = 6
/** Products come in pairs (`i32x4.dot_i16x8_s`), and there are a multiple of so many pairs. */
export const PAIRS_AT_ONCE: i32 = 4

/**
 * Sums of products of 4 rows with 8 columns, as int32 at `sums`, row by row. `rows` is [pairs][4 rows][2] int16, `columns`
 * [pairs][8 columns][2] of `Column`, int8 or int16. Whoever quantised them saw to it that no sum overflows.
 */
export function multiplyTile<Column>(rows: usize, columns: usize, pairs: i32, sums: usize): void {
  let s00 = i32x4.splat(0)
  let s01 = s00
  let s10 = s00
  let s11 = s00
  let s20 = s00
  let s21 = s00
  let s30 = s00
  let s31 = s00
  // Two pairs a turn: four are a tenth slower.
  for (let left = pairs; left > 0; left -= 2) {
    let c0 = loadColumns<Column>(columns)
    let c1 = loadColumns<Column>(columns + 8 * sizeof<Column>())
    let r = v128.load32_splat(rows)
    s00 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s00)
    s01 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s01)
    r = v128.load32_splat(rows, 4)
    s10 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s10)
    s11 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s11)
    r = v128.load32_splat(rows, 8)
    s20 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s20)
    s21 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s21)
    r = v128.load32_splat(rows, 12)
    s30 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s30)
    s31 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s31)

    c0 = loadColumns<Column>(columns + 16 * sizeof<Column>())
    c1 = loadColumns<Column>(columns + 24 * sizeof<Column>())
    r = v128.load32_splat(rows, 16)
    s00 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s00)
    s01 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s01)
    r = v128.load32_splat(rows, 20)
    s10 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s10)
    s11 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s11)
    r = v128.load32_splat(rows, 24)
    s20 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s20)
    s21 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s21)
    r = v128.load32_splat(rows, 28)
    s30 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s30)
    s31 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s31)

    rows += 32
    columns += 32 * sizeof<Column>()
  }
  v128.store(sums, s00)
  v128.store(sums, s01, 16)
  v128.store(sums, s10, 32)
  v128.store(sums, s11, 48)
  v128.store(sums, s20, 64)
  v128.store(sums, s21, 80)
  v128.store(sums, s30, 96)
  v128.store(sums, s31, 112)
}

/** The same for 6 rows. */
export function multiplyTallTile<Column>(rows: usize, columns: usize, pairs: i32, sums: usize): void {
  let s00 = i32x4.splat(0)
  let s01 = s00
  let s10 = s00
  let s11 = s00
  let s20 = s00
  let s21 = s00
  let s30 = s00
  let s31 = s00
  let s40 = s00
  let s41 = s00
  let s50 = s00
  let s51 = s00
  // Two pairs a turn: four are a tenth slower.
  for (let left = pairs; left > 0; left -= 2) {
    let c0 = loadColumns<Column>(columns)
    let c1 = loadColumns<Column>(columns + 8 * sizeof<Column>())
    let r = v128.load32_splat(rows)
    s00 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s00)
    s01 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s01)
    r = v128.load32_splat(rows, 4)
    s10 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s10)
    s11 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s11)
    r = v128.load32_splat(rows, 8)
    s20 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s20)
    s21 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s21)
    r = v128.load32_splat(rows, 12)
    s30 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s30)
    s31 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s31)
    r = v128.load32_splat(rows, 16)
    s40 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s40)
    s41 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s41)
    r = v128.load32_splat(rows, 20)
    s50 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s50)
    s51 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s51)

    c0 = loadColumns<Column>(columns + 16 * sizeof<Column>())
    c1 = loadColumns<Column>(columns + 24 * sizeof<Column>())
    r = v128.load32_splat(rows, 24)
    s00 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s00)
    s01 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s01)
    r = v128.load32_splat(rows, 28)
    s10 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s10)
    s11 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s11)
    r = v128.load32_splat(rows, 32)
    s20 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s20)
    s21 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s21)
    r = v128.load32_splat(rows, 36)
    s30 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s30)
    s31 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s31)
    r = v128.load32_splat(rows, 40)
    s40 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s40)
    s41 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s41)
    r = v128.load32_splat(rows, 44)
    s50 = i32x4.add(i32x4.dot_i16x8_s(r, c0), s50)
    s51 = i32x4.add(i32x4.dot_i16x8_s(r, c1), s51)

    rows += 48
    columns += 32 * sizeof<Column>()
  }
  v128.store(sums, s00)
  v128.store(sums, s01, 16)
  v128.store(sums, s10, 32)
  v128.store(sums, s11, 48)
  v128.store(sums, s20, 64)
  v128.store(sums, s21, 80)
  v128.store(sums, s30, 96)
  v128.store(sums, s31, 112)
  v128.store(sums, s40, 128)
  v128.store(sums, s41, 144)
  v128.store(sums, s50, 160)
  v128.store(sums, s51, 176)
}

/** The same for the first row alone: two vectors of int32 at `sums`. */
export function multiplyRow<Column>(row: usize, columns: usize, pairs: i32, sums: usize): void {
  let even0 = i32x4.splat(0)
  let even1 = even0
  let odd0 = even0
  let odd1 = even0
  for (let left = pairs; left > 0; left -= 2) {
    const even = v128.load32_splat(row)
    even0 = i32x4.add(i32x4.dot_i16x8_s(even, loadColumns<Column>(columns)), even0)
    even1 = i32x4.add(i32x4.dot_i16x8_s(even, loadColumns<Column>(columns + 8 * sizeof<Column>())), even1)
    const odd = v128.load32_splat(row, 16)
    odd0 = i32x4.add(i32x4.dot_i16x8_s(odd, loadColumns<Column>(columns + 16 * sizeof<Column>())), odd0)
    odd1 = i32x4.add(i32x4.dot_i16x8_s(odd, loadColumns<Column>(columns + 24 * sizeof<Column>())), odd1)
    row += 32
    columns += 32 * sizeof<Column>()
  }
  v128.store(sums, i32x4.add(even0, odd0))
  v128.store(sums, i32x4.add(even1, odd1), 16)
}

/** Four columns' pairs as int16. */
// @ts-ignore: decorator
@inline
function loadColumns<Column>(from: usize): v128 {
  return sizeof<Column>() == 1 ? v128.load_ext<i8>(from) : v128.load(from)
}
