import { MOST_SIZE, multiplyTile, ROW_BYTES, TILE_COLUMNS, TILE_ROWS } from './tile'

/** Rows that are multiplied at once: enough to use a panel of weights several times while it is in the first cache. */
const ROWS_AT_ONCE: i32 = 24

/** out = leaky(factor * in) * weights + bias; rows of float32. Whole tiles are written: up to 5 rows behind the last. */
@unmanaged
export class Linear {
  input!: usize
  /** Floats from one row to the next; rows may overlap, as those of a convolution do. */
  inputStride!: i32
  rows!: i32
  /** Of a part. */
  partRows!: i32
  /** Of a row of the input; a multiple of 4. */
  size!: i32
  factor!: f32
  /** What numbers below zero are multiplied with, at most 1. */
  leak!: f32
  /** [size / 256][columns / 8][256][8]; where the size is no multiple of 256, the last is shorter. */
  weights!: usize
  /** A multiple of 8. */
  columns!: i32
  bias!: usize
  output!: usize
}

export function runLinear(task: Linear, part: i32, scratch: usize): void {
  const last = min(task.rows, (part + 1) * task.partRows)
  for (let first = part * task.partRows; first < last; first += ROWS_AT_ONCE)
    multiplyRows(task, first, min(ROWS_AT_ONCE, last - first), scratch)
}

function multiplyRows(task: Linear, first: i32, rows: i32, scratch: usize): void {
  const outStride = (task.columns as usize) << 2
  const output = task.output + (first as usize) * outStride
  let weights = task.weights
  for (let from = 0; from < task.size; from += MOST_SIZE) {
    const size = min(MOST_SIZE, task.size - from)
    for (let row = 0; row < rows; row++)
      activate(
        task,
        task.input + (((first + row) * task.inputStride + from) << 2),
        size,
        scratch + (row as usize) * ROW_BYTES,
      )
    const panelBytes = (size * TILE_COLUMNS * 4) as usize
    for (let column = 0; column < task.columns; column += TILE_COLUMNS, weights += panelBytes)
      for (let row = 0; row < rows; row += TILE_ROWS) {
        const out = output + (row as usize) * outStride + ((column as usize) << 2)
        multiplyTile(
          scratch + (row as usize) * ROW_BYTES,
          weights,
          size,
          from ? out : task.bias + ((column as usize) << 2),
          from ? outStride : 0,
          out,
          outStride,
        )
      }
  }
}

function activate(task: Linear, from: usize, size: i32, to: usize): void {
  const factor = f32x4.splat(task.factor)
  const leak = f32x4.splat(task.leak)
  const end = (size as usize) << 2
  for (let at: usize = 0; at < end; at += 16) {
    const value = f32x4.mul(v128.load(from + at), factor)
    v128.store(to + at, f32x4.pmax(value, f32x4.mul(value, leak)))
  }
}
