import { gelu } from './float-math'
import { normaliseRow, quantiseRow } from './rows'
import { multiplyTallTile, multiplyTile, TALL_TILE_ROWS, TILE_COLUMNS, TILE_ROWS } from './tile'

/** Rows of a task: enough to use a panel of weights several times while it is in the first cache. */
export const TASK_ROWS: i32 = 24

/** out = [out +] activation(normalised(in) * weights + bias); matrices are float32 but for the weights. */
@unmanaged
export class Linear {
  input!: usize
  /** Floats from one row to the next; rows may overlap, as those of a convolution do. */
  inputStride!: i32
  rows!: i32
  /** Of a row of the input; a multiple of 8. */
  size!: i32
  /** 0 where the input is taken as it is. */
  normScale!: usize
  normShift!: usize
  /** Panels of eight columns, [columns / 8][size / 2][8][2]. */
  weights!: usize
  /** 1: int8, 2: int16. */
  weightBytes!: i32
  columns!: i32
  /** Columns that a part of the task takes: all where there are many rows. A multiple of 8. */
  partColumns!: i32
  /** What one step of a column's weights is worth. */
  steps!: usize
  /** 0 where there is none. */
  bias!: usize
  /** The largest int16 that makes no sum overflow. */
  most!: f32
  output!: usize
  outputStride!: i32
  isGelu!: i32
  isAdded!: i32
}

/** Parts are numbered column by column, then by rows. `serial` tells one task from another; 0 is none. */
export function runLinear(task: Linear, serial: i32, index: i32, scratch: usize): void {
  const columnParts = (task.columns + task.partColumns - 1) / task.partColumns
  const first = (index / columnParts) * TASK_ROWS
  const rows = min(TASK_ROWS, task.rows - first)
  const firstColumn = (index % columnParts) * task.partColumns
  const endColumn = min(task.columns, firstColumn + task.partColumns)

  const steps = scratch + 16
  const sums = steps + 4 * TASK_ROWS
  const normal = sums + 192
  const panels = normal + 4 * task.size
  const tileRows = rowsOfTile(task.rows)
  const panelBytes = (task.size * tileRows * 2) as usize
  // Rows that this thread has just quantised for other columns are still there.
  if (load<i32>(scratch) != serial || load<i32>(scratch, 4) != first) {
    quantiseRows(task, first, rows, tileRows, steps, normal, panels)
    store<i32>(scratch, serial)
    store<i32>(scratch, first, 4)
  }
  const columnBytes = (TILE_COLUMNS * task.size * task.weightBytes) as usize
  const pairs = task.size / 2
  let weights = task.weights + ((firstColumn / TILE_COLUMNS) as usize) * columnBytes
  for (let column = firstColumn; column < endColumn; column += TILE_COLUMNS, weights += columnBytes)
    for (let row = 0, panel = panels; row < rows; row += tileRows, panel += panelBytes) {
      if (tileRows == TILE_ROWS) {
        if (task.weightBytes == 1) multiplyTile<i8>(panel, weights, pairs, sums)
        else multiplyTile<i16>(panel, weights, pairs, sums)
      } else {
        if (task.weightBytes == 1) multiplyTallTile<i8>(panel, weights, pairs, sums)
        else multiplyTallTile<i16>(panel, weights, pairs, sums)
      }
      finishTile(task, first + row, min(tileRows, rows - row), column, sums, steps + 4 * row)
    }
}

/** Rows that fill up a tile are computed too: four and eight rows are less work in low tiles, all others in tall ones. */
function rowsOfTile(rows: i32): i32 {
  const isFew = rows <= TILE_ROWS || (rows > TALL_TILE_ROWS && rows <= 2 * TILE_ROWS)
  return isFew ? TILE_ROWS : TALL_TILE_ROWS
}

function quantiseRows(
  task: Linear,
  first: i32,
  rows: i32,
  tileRows: i32,
  steps: usize,
  normal: usize,
  panels: usize,
): void {
  const pairBytes = (tileRows as usize) << 2
  for (let row = 0; row < rows; row++) {
    let from = task.input + (((first + row) * task.inputStride) << 2)
    if (task.normScale) {
      normaliseRow(from, task.size, task.normScale, task.normShift, normal)
      from = normal
    }
    const place = panels + (row / tileRows) * task.size * tileRows * 2 + 4 * (row % tileRows)
    store<f32>(steps + 4 * row, quantiseRow(from, task.size, task.most, place, pairBytes))
  }
}

function finishTile(task: Linear, firstRow: i32, rows: i32, column: i32, sums: usize, rowSteps: usize): void {
  const steps0 = v128.load(task.steps + 4 * column)
  const steps1 = v128.load(task.steps + 4 * column, 16)
  const bias0 = task.bias ? v128.load(task.bias + 4 * column) : f32x4.splat(0)
  const bias1 = task.bias ? v128.load(task.bias + 4 * column, 16) : f32x4.splat(0)
  for (let row = 0; row < rows; row++, sums += 32) {
    const step = f32x4.splat(load<f32>(rowSteps + 4 * row))
    let left = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums)), step), steps0)
    let right = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums, 16)), step), steps1)
    left = f32x4.add(left, bias0)
    right = f32x4.add(right, bias1)
    if (task.isGelu) {
      left = gelu(left)
      right = gelu(right)
    }
    const to = task.output + (((firstRow + row) * task.outputStride + column) << 2)
    if (task.isAdded) {
      left = f32x4.add(left, v128.load(to))
      right = f32x4.add(right, v128.load(to, 16))
    }
    v128.store(to, left)
    v128.store(to, right, 16)
  }
}
