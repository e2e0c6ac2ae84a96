import { exponentials, LOG2_E, MOST_QUERY, roundedUp, stepOf } from './attention'
import { rounded, sumOf } from './float-math'
import { PAIR_BYTES, quantiseRow } from './rows'
import { multiplyRow, TILE_COLUMNS } from './tile'

/** Windows that are decoded side by side, and how far. */
@unmanaged
export class Batch {
  rows!: i32
  /** Tokens that each row is given now. */
  length!: i32
  /** For each row, how many tokens it was given before. */
  pasts!: usize
  /** For each row, the address of the place where its keys and values lie. */
  places!: usize
}

/** Tokens attend to themselves and to those before them. */
@unmanaged
export class SelfAttention {
  /** Address of a `Batch`. */
  batch!: usize
  /** Queries, keys and values beside each other, a row for each token, window by window. */
  projected!: usize
  heads!: i32
  /** Of a head: a multiple of 4. */
  size!: i32
  factor!: f32
  output!: usize
  /** From the start of a place: keys of all positions head by head, then values, float32. */
  cache!: usize
  positions!: i32
}

/** Parts are heads of windows. */
export function runSelfAttention(task: SelfAttention, part: i32, scratch: usize): void {
  store<i32>(scratch, 0)
  const scores = scratch + 16
  const batch = changetype<Batch>(task.batch)
  const window = part / task.heads
  const width = (task.heads * task.size) << 2
  const headBytes = task.size << 2
  const head = (part % task.heads) * headBytes
  const keys = load<usize>(batch.places + 4 * window) + task.cache + task.positions * head
  const values = keys + task.positions * width
  const past = load<i32>(batch.pasts + 4 * window)
  for (let token = 0; token < batch.length; token++) {
    const at = window * batch.length + token
    const query = task.projected + at * 3 * width + head
    const position = past + token
    memory.copy(keys + position * headBytes, query + width, headBytes)
    memory.copy(values + position * headBytes, query + 2 * width, headBytes)
    const count = position + 1
    scoreTokens(query, keys, count, task.size, task.factor * LOG2_E, scores)
    exponentials(scores, roundedUp(count, 4))
    sumTokens(scores, values, count, task.size, task.output + at * width + head)
  }
}

/** Scores of the positions, and some that weigh nothing up to the next multiple of 4. */
function scoreTokens(query: usize, keys: usize, count: i32, size: i32, factor: f32, scores: usize): void {
  const stride = (size as usize) << 2
  for (let position = 0; position < count; position++, keys += stride) {
    let sum = f32x4.splat(0)
    for (let at: usize = 0, end = (size as usize) << 2; at < end; at += 16)
      sum = f32x4.add(sum, f32x4.mul(v128.load(query + at), v128.load(keys + at)))
    store<f32>(scores + 4 * position, sumOf(sum) * factor)
  }
  for (let position = count; position < roundedUp(count, 4); position++) store<f32>(scores + 4 * position, -1e30)
}

function sumTokens(weights: usize, values: usize, count: i32, size: i32, output: usize): void {
  const stride = (size as usize) << 2
  let total: f32 = 0
  for (let position = 0; position < count; position++) total += load<f32>(weights + 4 * position)
  for (let at: usize = 0, end = (size as usize) << 2; at < end; at += 16) {
    let sum = f32x4.splat(0)
    for (let position = 0, from = values + at; position < count; position++, from += stride)
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(weights + 4 * position), v128.load(from)))
    v128.store(output + at, f32x4.div(sum, f32x4.splat(total)))
  }
}

/** Tokens attend to the frames of their window, which were packed as `packKeys` and `packValues` do. */
@unmanaged
export class CrossAttention {
  /** Address of a `Batch`. */
  batch!: usize
  /** A row for each token, window by window. */
  queries!: usize
  frames!: i32
  heads!: i32
  /** Of a head: a multiple of 8. */
  size!: i32
  factor!: f32
  output!: usize
  /** From the start of a place. */
  packedKeys!: usize
  keySteps!: usize
  packedValues!: usize
  valueSteps!: usize
  /** For each head, which of the kept ones it is, or -1. */
  kept!: usize
  /** Of each token: `keptHeads` rows of frames, float32. */
  weights!: usize
  keptHeads!: i32
}

/** Parts are heads of windows. */
export function runCrossAttention(task: CrossAttention, part: i32, scratch: usize): void {
  store<i32>(scratch, 0)
  const sums = scratch + 16
  const query = sums + 32
  const scores = query + task.size * 8
  const padded = roundedUp(task.frames, TILE_COLUMNS)
  const panel = scores + padded * 4

  const batch = changetype<Batch>(task.batch)
  const window = part / task.heads
  const head = part % task.heads
  const place = load<usize>(batch.places + 4 * window)
  const keys = place + task.packedKeys + head * padded * task.size * 2
  const keySteps = place + task.keySteps + 4 * head * padded
  const values = place + task.packedValues + head * padded * task.size * 2
  const valueSteps = place + task.valueSteps + 4 * head * task.size
  const kept = load<i32>(task.kept + 4 * head)
  for (let token = 0; token < batch.length; token++) {
    const at = window * batch.length + token
    const from = ((at * task.heads + head) * task.size) << 2
    const step = LOG2_E * task.factor * quantiseRow(task.queries + from, task.size, MOST_QUERY, query, PAIR_BYTES)
    for (let frame = 0; frame < padded; frame += TILE_COLUMNS) {
      multiplyRow<i16>(query, keys + frame * task.size * 2, task.size / 2, sums)
      storeRow(sums, step, keySteps + 4 * frame, scores + 4 * frame)
    }
    const factor = exponentials(scores, task.frames)
    if (kept >= 0) keepWeights(scores, task.frames, task.weights + (((at * task.keptHeads + kept) * task.frames) << 2))
    const weightStep = quantiseWeights(scores, factor, task.frames, padded, panel)
    for (let dimension = 0; dimension < task.size; dimension += TILE_COLUMNS) {
      multiplyRow<i16>(panel, values + dimension * padded * 2, padded / 2, sums)
      storeRow(sums, weightStep, valueSteps + 4 * dimension, task.output + from + 4 * dimension)
    }
  }
}

function storeRow(sums: usize, step: f32, columnSteps: usize, to: usize): void {
  const steps = f32x4.splat(step)
  v128.store(to, f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums)), steps), v128.load(columnSteps)))
  v128.store(to, f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums, 16)), steps), v128.load(columnSteps, 16)), 16)
}

/** Weights that add up to one. */
function keepWeights(exponentials: usize, frames: i32, to: usize): void {
  const bytes = (frames as usize) << 2
  let sum = f32x4.splat(0)
  for (let at: usize = 0; at < bytes; at += 16) sum = f32x4.add(sum, v128.load(exponentials + at))
  const factor = f32x4.splat(1 / sumOf(sum))
  for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, f32x4.mul(v128.load(exponentials + at), factor))
}

/** The weights of a row as int16 in the first row of a panel; returns what one step is worth. */
function quantiseWeights(exponentials: usize, factor: v128, frames: i32, padded: i32, panel: usize): f32 {
  let sum = i32x4.splat(0)
  let to = panel
  for (let at = exponentials, end = exponentials + (frames << 2); at < end; at += 16, to += 2 * PAIR_BYTES) {
    const four = rounded(f32x4.mul(v128.load(at), factor))
    sum = i32x4.add(sum, four)
    const pairs = i16x8.narrow_i32x4_s(four, four)
    v128.store32_lane(to, pairs, 0)
    v128.store32_lane(to + PAIR_BYTES, pairs, 1)
  }
  for (let frame = frames; frame < padded; frame += 2, to += PAIR_BYTES) store<i32>(to, 0)
  return stepOf(sum)
}
