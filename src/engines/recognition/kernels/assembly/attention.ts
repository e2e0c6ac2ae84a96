import { exp2, largestOf, rounded, sumOf } from './float-math'
import { PAIR_BYTES, quantiseRow } from './rows'
import { TASK_ROWS } from './linear'
import { multiplyTile, PAIRS_AT_ONCE, TILE_COLUMNS, TILE_ROWS } from './tile'

/** Queries, keys and values so quantised that no sum of 64 products overflows: 64 * 8191 * 4095 < 2^31. */
export const MOST_QUERY: f32 = 8191
const MOST_KEY: f32 = 4095
/** Weights of a row sum up to less than 2^19, and 2^19 * 4095 < 2^31. */
const MOST_VALUE: f32 = 4095
export const MOST_WEIGHT: f32 = 32767
export const MOST_WEIGHTS: f32 = 523000

/** Scores are powers of 2. */
export const LOG2_E: f32 = 1.44269504088896341

/** Every frame attends to every frame; heads lie side by side in the rows. */
@unmanaged
export class Attention {
  /** Queries, keys and values, each [frames, heads * size], beside each other in rows of `stride` floats. */
  queries!: usize
  keys!: usize
  values!: usize
  stride!: i32
  /** A multiple of 4. */
  frames!: i32
  heads!: i32
  /** Of a head: a multiple of 8. */
  size!: i32
  /** What queries are multiplied by. */
  factor!: f32
  output!: usize
  outputStride!: i32
  /** Of each head, what `packKeys` and `packValues` make: see there. */
  packedKeys!: usize
  keySteps!: usize
  packedValues!: usize
  valueSteps!: usize
}

// @ts-ignore: decorator
@inline
export function roundedUp(count: i32, multiple: i32): i32 {
  return ((count + multiple - 1) / multiple) * multiple
}

/** Frames, with those that fill the last tile. */
function paddedFrames(task: Attention): i32 {
  return roundedUp(task.frames, 2 * PAIRS_AT_ONCE)
}

/** Keys of a head as panels of eight frames, [frames / 8][size / 2][8][2] int16, and a step for each frame. */
export function packKeys(task: Attention, head: i32): void {
  const padded = paddedFrames(task)
  const panels = task.packedKeys + head * padded * task.size * 2
  const steps = task.keySteps + 4 * head * padded
  for (let frame = 0; frame < padded; frame++) {
    const isPad = frame >= task.frames
    const from = task.keys + ((frame * task.stride + head * task.size) << 2)
    let step: f32 = 1
    if (!isPad) step = largestMagnitude(from, task.size) / MOST_KEY
    store<f32>(steps + 4 * frame, step)
    const to = panels + (frame / TILE_COLUMNS) * task.size * TILE_COLUMNS * 2 + 4 * (frame % TILE_COLUMNS)
    for (let pair = 0; pair < task.size / 2; pair++) {
      const at = to + pair * 4 * TILE_COLUMNS
      store<i16>(at, isPad ? <i16>0 : quantised(load<f32>(from + 8 * pair), step))
      store<i16>(at + 2, isPad ? <i16>0 : quantised(load<f32>(from + 8 * pair + 4), step))
    }
  }
}

/** Values of a head as panels of eight dimensions, [size / 8][frames / 2][8][2] int16, and a step for each dimension. */
export function packValues(task: Attention, head: i32): void {
  const padded = paddedFrames(task)
  const panels = task.packedValues + head * padded * task.size * 2
  const steps = task.valueSteps + 4 * head * task.size
  const stride = task.stride << 2
  for (let dimension = 0; dimension < task.size; dimension += 4) {
    const from = task.values + ((head * task.size + dimension) << 2)
    let largest = f32x4.splat(1e-12)
    for (let frame = 0; frame < task.frames; frame++)
      largest = f32x4.pmax(largest, f32x4.abs(v128.load(from + frame * stride)))
    const step = f32x4.div(largest, f32x4.splat(MOST_VALUE))
    v128.store(steps + 4 * dimension, step)
    const factor = f32x4.div(f32x4.splat(1), step)
    const to = panels + (dimension / TILE_COLUMNS) * padded * TILE_COLUMNS * 2 + 4 * (dimension % TILE_COLUMNS)
    const zero = i32x4.splat(0)
    for (let pair = 0; pair < padded / 2; pair++) {
      const isPad = 2 * pair >= task.frames
      const even = isPad ? zero : rounded(f32x4.mul(v128.load(from + 2 * pair * stride), factor))
      const odd = isPad ? zero : rounded(f32x4.mul(v128.load(from + (2 * pair + 1) * stride), factor))
      v128.store(
        to + pair * 4 * TILE_COLUMNS,
        v128.or(v128.and(even, i32x4.splat(0xffff)), i32x4.shl(odd, 16)),
      )
    }
  }
}

/** Weighted values of 24 frames of a head. Tasks are numbered block by block, head by head. */
export function runAttention(task: Attention, index: i32, scratch: usize): void {
  const blocks = (task.frames + TASK_ROWS - 1) / TASK_ROWS
  const head = index / blocks
  const first = (index % blocks) * TASK_ROWS
  const rows = min(TASK_ROWS, task.frames - first)
  const padded = paddedFrames(task)
  // What `runLinear` remembers of its scratch is no longer true.
  store<i32>(scratch, 0)
  const querySteps = scratch + 16
  const weightSums = querySteps + 4 * TASK_ROWS
  const sums = weightSums + 4 * TASK_ROWS
  const queries = sums + 128
  const scores = queries + TASK_ROWS * task.size * 2
  const weights = scores + TASK_ROWS * padded * 4

  for (let row = 0; row < rows; row++) {
    const from = task.queries + (((first + row) * task.stride + head * task.size) << 2)
    const place = queries + (row / TILE_ROWS) * task.size * TILE_ROWS * 2 + 4 * (row % TILE_ROWS)
    store<f32>(querySteps + 4 * row, LOG2_E * task.factor * quantiseRow(from, task.size, MOST_QUERY, place, PAIR_BYTES))
  }
  const keys = task.packedKeys + head * padded * task.size * 2
  const keySteps = task.keySteps + 4 * head * padded
  for (let frame = 0; frame < padded; frame += TILE_COLUMNS)
    for (let row = 0; row < rows; row += TILE_ROWS) {
      multiplyTile<i16>(queries + row * task.size * 2, keys + frame * task.size * 2, task.size / 2, sums)
      storeTile(sums, querySteps + 4 * row, keySteps + 4 * frame, scores + ((row * padded + frame) << 2), padded)
    }
  for (let row = 0; row < rows; row += TILE_ROWS)
    weigh(scores + ((row * padded) << 2), task.frames, padded, weights + row * padded * 2, weightSums + 4 * row)
  const values = task.packedValues + head * padded * task.size * 2
  const valueSteps = task.valueSteps + 4 * head * task.size
  for (let dimension = 0; dimension < task.size; dimension += TILE_COLUMNS)
    for (let row = 0; row < rows; row += TILE_ROWS) {
      multiplyTile<i16>(weights + row * padded * 2, values + dimension * padded * 2, padded / 2, sums)
      const to = task.output + (((first + row) * task.outputStride + head * task.size + dimension) << 2)
      storeTile(sums, weightSums + 4 * row, valueSteps + 4 * dimension, to, task.outputStride)
    }
}

function storeTile(sums: usize, rowSteps: usize, columnSteps: usize, to: usize, stride: i32): void {
  const left = v128.load(columnSteps)
  const right = v128.load(columnSteps, 16)
  for (let row = 0; row < TILE_ROWS; row++, sums += 32, to += stride << 2) {
    const step = f32x4.splat(load<f32>(rowSteps + 4 * row))
    v128.store(to, f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums)), step), left))
    v128.store(to, f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums, 16)), step), right), 16)
  }
}

/** Softmax of four rows of scores as a panel of int16, and what one step of each row is worth. */
function weigh(scores: usize, frames: i32, padded: i32, panel: usize, steps: usize): void {
  const stride = padded << 2
  const f0 = exponentials(scores, frames)
  const f1 = exponentials(scores + stride, frames)
  const f2 = exponentials(scores + 2 * stride, frames)
  const f3 = exponentials(scores + 3 * stride, frames)
  let sum0 = i32x4.splat(0)
  let sum1 = sum0
  let sum2 = sum0
  let sum3 = sum0
  const end = scores + (frames << 2)
  let to = panel
  for (let at = scores; at < end; at += 16, to += 2 * PAIR_BYTES) {
    const r0 = rounded(f32x4.mul(v128.load(at), f0))
    const r1 = rounded(f32x4.mul(v128.load(at + stride), f1))
    const r2 = rounded(f32x4.mul(v128.load(at + 2 * stride), f2))
    const r3 = rounded(f32x4.mul(v128.load(at + 3 * stride), f3))
    sum0 = i32x4.add(sum0, r0)
    sum1 = i32x4.add(sum1, r1)
    sum2 = i32x4.add(sum2, r2)
    sum3 = i32x4.add(sum3, r3)
    const r01 = i16x8.narrow_i32x4_s(r0, r1)
    const r23 = i16x8.narrow_i32x4_s(r2, r3)
    v128.store(to, v128.shuffle<i32>(r01, r23, 0, 2, 4, 6))
    v128.store(to, v128.shuffle<i32>(r01, r23, 1, 3, 5, 7), PAIR_BYTES)
  }
  for (let frame = frames; frame < padded; frame += 2, to += PAIR_BYTES) v128.store(to, i32x4.splat(0))
  store<f32>(steps, stepOf(sum0))
  store<f32>(steps, stepOf(sum1), 4)
  store<f32>(steps, stepOf(sum2), 8)
  store<f32>(steps, stepOf(sum3), 12)
}

/** Weights of a row add up to one as they were rounded. */
// @ts-ignore: decorator
@inline
export function stepOf(sums: v128): f32 {
  return 1 / sumOf(f32x4.convert_i32x4_s(sums))
}

/** Turns a row of scores into powers of 2, the largest of them 1; returns the factor that makes int16 of them. */
export function exponentials(scores: usize, frames: i32): v128 {
  const end = scores + (frames << 2)
  let largest = v128.load(scores)
  for (let at = scores; at < end; at += 16) largest = f32x4.pmax(largest, v128.load(at))
  const most = f32x4.splat(largestOf(largest))
  let sum = f32x4.splat(0)
  for (let at = scores; at < end; at += 16) {
    const weight = exp2(f32x4.sub(v128.load(at), most))
    v128.store(at, weight)
    sum = f32x4.add(sum, weight)
  }
  return f32x4.splat(min(MOST_WEIGHT, MOST_WEIGHTS / sumOf(sum)))
}

function largestMagnitude(from: usize, size: i32): f32 {
  let largest = f32x4.splat(1e-12)
  for (let at = from, end = from + (size << 2); at < end; at += 16) largest = f32x4.pmax(largest, f32x4.abs(v128.load(at)))
  return largestOf(largest)
}

// @ts-ignore: decorator
@inline
function quantised(value: f32, step: f32): i16 {
  return nearest(value / step) as i16
}
