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
  /** So many pairs of points come first whose rows of factors differ by every other sign, beginning with the second. */
  twins!: i32
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
  const products = atPoint + 2 * MOST_TILES * ROW_BYTES
  const active = products + (task.points as usize) * MOST_TILES * ROW_BYTES
  activate(task, first, steps, active)
  for (let point = 0; point < task.points; ) {
    const isTwin = point < 2 * task.twins
    toPoint(task, point, isTwin, active, atPoint)
    multiplyPoint(task, point++, atPoint, products)
    if (isTwin) multiplyPoint(task, point++, atPoint + MOST_TILES * ROW_BYTES, products)
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

/** Multiplies what all tiles are at a point with the kernel there. */
function multiplyPoint(task: Convolution, point: i32, atPoint: usize, products: usize): void {
  const tiles = task.tiles * task.dilation
  const panelBytes = (task.channels * TILE_COLUMNS * 4) as usize
  const ofPoint = products + ((point * tiles) as usize) * ROW_BYTES
  let weights = task.weights + ((point * task.channels * task.channels) << 2)
  for (let column = 0; column < task.channels; column += TILE_COLUMNS, weights += panelBytes)
    for (let tile = 0; tile < tiles; tile += TILE_ROWS) {
      const at = (tile as usize) * ROW_BYTES
      const out = ofPoint + at + ((column as usize) << 2)
      multiplyTile(atPoint + at, weights, task.channels, ZEROS, 0, out, ROW_BYTES)
    }
}

/** What all tiles of the part are at a point, and at its twin: a row for each. */
function toPoint(task: Convolution, point: i32, isTwin: bool, active: usize, to: usize): void {
  const inputs = task.outputs + task.taps - 1
  const rowBytes = (task.channels as usize) << 2
  const stepBytes = (task.dilation as usize) * rowBytes
  const factors = task.toPoints + ((point * inputs) << 2)
  for (let phase = 0; phase < task.dilation; phase++)
    for (let index = 0; index < task.tiles; index++, to += ROW_BYTES) {
      const tile = active + (phase as usize) * rowBytes + (index as usize) * (task.outputs as usize) * stepBytes
      for (let at: usize = 0; at < rowBytes; at += 64) sumInputs(tile + at, stepBytes, factors, inputs, isTwin, to + at)
    }
}

/** Sixteen channels of a tile at a point, and at its twin. */
function sumInputs(
  from: usize,
  stepBytes: usize,
  factors: usize,
  inputs: i32,
  isTwin: bool,
  to: usize,
): void {
  let even0 = f32x4.splat(0)
  let even1 = even0
  let even2 = even0
  let even3 = even0
  let odd0 = even0
  let odd1 = even0
  let odd2 = even0
  let odd3 = even0
  for (let input = 0; input < inputs; input += 2, from += 2 * stepBytes, factors += 8) {
    // A third of them are zero.
    if (load<f32>(factors) != 0) {
      const factor = v128.load32_splat(factors)
      even0 = f32x4.add(f32x4.mul(v128.load(from), factor), even0)
      even1 = f32x4.add(f32x4.mul(v128.load(from, 16), factor), even1)
      even2 = f32x4.add(f32x4.mul(v128.load(from, 32), factor), even2)
      even3 = f32x4.add(f32x4.mul(v128.load(from, 48), factor), even3)
    }
    if (load<f32>(factors, 4) != 0) {
      const factor = v128.load32_splat(factors, 4)
      const next = from + stepBytes
      odd0 = f32x4.add(f32x4.mul(v128.load(next), factor), odd0)
      odd1 = f32x4.add(f32x4.mul(v128.load(next, 16), factor), odd1)
      odd2 = f32x4.add(f32x4.mul(v128.load(next, 32), factor), odd2)
      odd3 = f32x4.add(f32x4.mul(v128.load(next, 48), factor), odd3)
    }
  }
  v128.store(to, f32x4.add(even0, odd0))
  v128.store(to, f32x4.add(even1, odd1), 16)
  v128.store(to, f32x4.add(even2, odd2), 32)
  v128.store(to, f32x4.add(even3, odd3), 48)
  if (!isTwin) return
  const twin = to + MOST_TILES * ROW_BYTES
  v128.store(twin, f32x4.sub(even0, odd0))
  v128.store(twin, f32x4.sub(even1, odd1), 16)
  v128.store(twin, f32x4.sub(even2, odd2), 32)
  v128.store(twin, f32x4.sub(even3, odd3), 48)
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
      let point = 0
      for (; point < task.twins; point++) {
        const value = v128.load(product)
        const twin = v128.load(product + pointBytes)
        const sum = f32x4.add(value, twin)
        const difference = f32x4.sub(value, twin)
        s0 = f32x4.add(f32x4.mul(sum, v128.load32_splat(factors)), s0)
        s1 = f32x4.add(f32x4.mul(difference, v128.load32_splat(factors, 4)), s1)
        s2 = f32x4.add(f32x4.mul(sum, v128.load32_splat(factors, 8)), s2)
        s3 = f32x4.add(f32x4.mul(difference, v128.load32_splat(factors, 12)), s3)
        s4 = f32x4.add(f32x4.mul(sum, v128.load32_splat(factors, 16)), s4)
        s5 = f32x4.add(f32x4.mul(difference, v128.load32_splat(factors, 20)), s5)
        product += 2 * pointBytes
        factors += task.outputs << 3
      }
      for (point *= 2; point < task.points; point++) {
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
