import { multiplyTile, ROW_BYTES, TILE_COLUMNS, TILE_ROWS } from './tile'
import { snake } from './snake'

/**
 * out = convolved(snake(scale * in + shift)) + bias [+ residual] [+ added], of rows of channels, one row a step of time. Outside
 * of the sound it is silent. By Winograd's way: a tile of so many outputs of a phase is made of products at so many points.
 */
@unmanaged
export class Convolution {
  input!: usize
  rows!: i32
  /** In and out: a multiple of 32, at most 256. */
  channels!: i32
  scale!: usize
  shift!: usize
  taps!: i32
  dilation!: i32
  /** Of a tile; a multiple of 6. */
  outputs!: i32
  points!: i32
  /** [points][inputs of a tile] */
  toPoints!: usize
  /** [points][outputs] */
  fromPoints!: usize
  /** [points][channels / 8][channels][8] */
  weights!: usize
  bias!: usize
  /** 0 where there is none. */
  residual!: usize
  added!: usize
  output!: usize
  /** For each part the sum of each channel of the output, then the sum of their squares. */
  sums!: usize
  /** Of a part, for each phase of the dilation; times the dilation a multiple of 6, at most 30. */
  tiles!: i32
}

const MOST_TILES: usize = 30
/** Outputs of a tile that are summed up at once. */
const OUTPUTS_AT_ONCE: i32 = 6

export function runConvolution(task: Convolution, part: i32, scratch: usize): void {
  const steps = task.tiles * task.outputs * task.dilation
  const first = part * steps
  const tiles = task.tiles * task.dilation
  const atPoint = scratch
  const products = atPoint + MOST_TILES * ROW_BYTES
  const active = products + (task.points as usize) * MOST_TILES * ROW_BYTES
  activate(task, first, steps, active)
  const panelBytes = (task.channels * TILE_COLUMNS * 4) as usize
  let weights = task.weights
  for (let point = 0; point < task.points; point++) {
    toPoint(task, point, active, atPoint)
    const ofPoint = products + ((point * tiles) as usize) * ROW_BYTES
    for (let column = 0; column < task.channels; column += TILE_COLUMNS, weights += panelBytes)
      for (let tile = 0; tile < tiles; tile += TILE_ROWS) {
        const out = ofPoint + (tile as usize) * ROW_BYTES + ((column as usize) << 2)
        multiplyTile(atPoint + (tile as usize) * ROW_BYTES, weights, task.channels, ZEROS, 0, out, ROW_BYTES)
      }
  }
  const sums = task.sums + ((2 * part * task.channels) << 2)
  memory.fill(sums, 0, (2 * task.channels) << 2)
  for (let phase = 0, tile = 0; phase < task.dilation; phase++)
    for (let index = 0; index < task.tiles; index++, tile++)
      fromPoints(task, first + phase + index * task.outputs * task.dilation, products + (tile as usize) * ROW_BYTES, sums)
}

const ZEROS = memory.data<f32>([0, 0, 0, 0, 0, 0, 0, 0])

/** Rows that the part's steps see, with those before and behind. */
function activate(task: Convolution, first: i32, steps: i32, to: usize): void {
  const reach = ((task.taps - 1) / 2) * task.dilation
  const rowBytes = (task.channels as usize) << 2
  for (let step = first - reach; step < first + steps + reach; step++, to += rowBytes) {
    if (step < 0 || step >= task.rows) {
      memory.fill(to, 0, rowBytes)
      continue
    }
    const from = task.input + (step as usize) * rowBytes
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const value = f32x4.add(
        f32x4.mul(v128.load(from + at), v128.load(task.scale + at)),
        v128.load(task.shift + at),
      )
      v128.store(to + at, snake(value))
    }
  }
}

/** What all tiles of the part are at a point: one row each. */
function toPoint(task: Convolution, point: i32, active: usize, to: usize): void {
  const inputs = task.outputs + task.taps - 1
  const rowBytes = (task.channels as usize) << 2
  const stepBytes = (task.dilation as usize) * rowBytes
  const factors = task.toPoints + ((point * inputs) << 2)
  for (let phase = 0; phase < task.dilation; phase++)
    for (let index = 0; index < task.tiles; index++, to += ROW_BYTES) {
      const tile = active + (phase as usize) * rowBytes + (index as usize) * (task.outputs as usize) * stepBytes
      for (let at: usize = 0; at < rowBytes; at += 128) sumInputs(tile + at, stepBytes, factors, inputs, to + at)
    }
}

/** Thirty-two channels of a tile at a point. */
function sumInputs(from: usize, stepBytes: usize, factors: usize, inputs: i32, to: usize): void {
  let s0 = f32x4.splat(0)
  let s1 = s0
  let s2 = s0
  let s3 = s0
  let s4 = s0
  let s5 = s0
  let s6 = s0
  let s7 = s0
  for (let input = 0; input < inputs; input++, from += stepBytes, factors += 4) {
    // A third of them are zero.
    if (load<f32>(factors) == 0) continue
    const factor = v128.load32_splat(factors)
    s0 = f32x4.add(f32x4.mul(v128.load(from), factor), s0)
    s1 = f32x4.add(f32x4.mul(v128.load(from, 16), factor), s1)
    s2 = f32x4.add(f32x4.mul(v128.load(from, 32), factor), s2)
    s3 = f32x4.add(f32x4.mul(v128.load(from, 48), factor), s3)
    s4 = f32x4.add(f32x4.mul(v128.load(from, 64), factor), s4)
    s5 = f32x4.add(f32x4.mul(v128.load(from, 80), factor), s5)
    s6 = f32x4.add(f32x4.mul(v128.load(from, 96), factor), s6)
    s7 = f32x4.add(f32x4.mul(v128.load(from, 112), factor), s7)
  }
  v128.store(to, s0)
  v128.store(to, s1, 16)
  v128.store(to, s2, 32)
  v128.store(to, s3, 48)
  v128.store(to, s4, 64)
  v128.store(to, s5, 80)
  v128.store(to, s6, 96)
  v128.store(to, s7, 112)
}

/** The outputs of a tile, the first of them at `first`, from its products. */
function fromPoints(task: Convolution, first: i32, products: usize, sums: usize): void {
  const pointBytes = ((task.tiles * task.dilation) as usize) * ROW_BYTES
  const rowBytes = (task.channels as usize) << 2
  for (let output = 0; output < task.outputs; output += OUTPUTS_AT_ONCE) {
    const step = first + output * task.dilation
    if (step >= task.rows) return
    for (let at: usize = 0; at < rowBytes; at += 16) {
      let s0 = v128.load(task.bias + at)
      let s1 = s0
      let s2 = s0
      let s3 = s0
      let s4 = s0
      let s5 = s0
      let product = products + at
      let factors = task.fromPoints + (output << 2)
      for (let point = 0; point < task.points; point++) {
        const value = v128.load(product)
        s0 = f32x4.add(f32x4.mul(value, v128.load32_splat(factors)), s0)
        s1 = f32x4.add(f32x4.mul(value, v128.load32_splat(factors, 4)), s1)
        s2 = f32x4.add(f32x4.mul(value, v128.load32_splat(factors, 8)), s2)
        s3 = f32x4.add(f32x4.mul(value, v128.load32_splat(factors, 12)), s3)
        s4 = f32x4.add(f32x4.mul(value, v128.load32_splat(factors, 16)), s4)
        s5 = f32x4.add(f32x4.mul(value, v128.load32_splat(factors, 20)), s5)
        product += pointBytes
        factors += task.outputs << 2
      }
      put(task, step, at, s0, sums)
      put(task, step + task.dilation, at, s1, sums)
      put(task, step + 2 * task.dilation, at, s2, sums)
      put(task, step + 3 * task.dilation, at, s3, sums)
      put(task, step + 4 * task.dilation, at, s4, sums)
      put(task, step + 5 * task.dilation, at, s5, sums)
    }
  }
}

// @ts-ignore: decorator
@inline
function put(task: Convolution, step: i32, channel: usize, sum: v128, sums: usize): void {
  if (step >= task.rows) return
  const rowBytes = (task.channels as usize) << 2
  const at = (step as usize) * rowBytes + channel
  let value = sum
  if (task.residual) value = f32x4.add(value, v128.load(task.residual + at))
  if (task.added) value = f32x4.add(value, v128.load(task.added + at))
  v128.store(task.output + at, value)
  const sumAt = sums + channel
  const squareAt = sumAt + rowBytes
  v128.store(sumAt, f32x4.add(v128.load(sumAt), value))
  v128.store(squareAt, f32x4.add(v128.load(squareAt), f32x4.mul(value, value)))
}
