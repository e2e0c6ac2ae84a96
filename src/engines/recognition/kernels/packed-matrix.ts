import type { KernelMemory } from './kernel-memory'

/** A matrix as the kernels read it (`assembly/linear.ts`). */
export type PackedMatrix = {
  address: number
  /** Of a weight: int8 or int16. */
  weightBytes: 1 | 2
  /** Of the input, and of the output. */
  size: number
  columns: number
  /** Address of what one step is worth, for each column. */
  steps: number
  /** The largest int16 of an input that makes no sum overflow. */
  most: number
}

/** Weights by [size, columns]: whole numbers of which a step of each column is worth so much. */
export type QuantisedMatrix<Values extends Int8Array | Int16Array = Int8Array | Int16Array> = {
  values: Values
  size: number
  columns: number
  steps: Float32Array
}

const TILE_COLUMNS = 8
const MOST_INT16 = 32_767
const MOST_INT32 = 2 ** 31 - 1
/** Twelve bits and a sign leave an input as much where a column has 1,536 weights, as Whisper's convolutions do. */
const MOST_WEIGHT = 4095

/** Lays a matrix out as the kernels read it: panels of eight columns, in them pairs of rows. */
export function packMatrix(memory: KernelMemory, matrix: QuantisedMatrix): PackedMatrix {
  const { values, size, columns, steps } = matrix
  const isInt8 = values instanceof Int8Array
  const address = memory.take(values.byteLength)
  const packed = isInt8 ? memory.int8(address, values.length) : memory.int16(address, values.length)
  let from = 0
  for (let row = 0; row < size; row++) {
    const place = (row >> 1) * 2 * TILE_COLUMNS + (row & 1)
    for (let column = 0; column < columns; column++) {
      const panel = (column >> 3) * TILE_COLUMNS * size
      packed[panel + place + 2 * (column & 7)] = values[from++]!
    }
  }
  const most = Math.min(MOST_INT16, Math.floor(MOST_INT32 / largestSum(matrix)))
  return { address, weightBytes: isInt8 ? 1 : 2, size, columns, steps: memory.put(steps), most }
}

/** The largest sum of magnitudes in a column: times the largest of an input, no product with it can be more. */
function largestSum({ values, size, columns }: QuantisedMatrix): number {
  const sums = new Float64Array(columns)
  let from = 0
  for (let row = 0; row < size; row++)
    for (let column = 0; column < columns; column++) sums[column]! += Math.abs(values[from++]!)
  return Math.max(1, ...sums)
}

/** Float weights by [size, columns] as int16. */
export function quantiseMatrix(
  weights: Float32Array,
  size: number,
  columns: number,
): QuantisedMatrix<Int16Array> {
  const steps = new Float32Array(columns)
  weights.forEach((weight, index) => {
    steps[index % columns] = Math.max(steps[index % columns]!, Math.abs(weight) / MOST_WEIGHT)
  })
  const values = Int16Array.from(weights, (weight, index) =>
    Math.round(weight / (steps[index % columns]! || 1)),
  )
  return { values, size, columns, steps }
}

/** Matrices of the same input beside each other, as one. */
export function besideEachOther(parts: QuantisedMatrix<Int8Array>[]): QuantisedMatrix<Int8Array> {
  const { size } = parts[0]!
  const columns = parts.reduce((sum, part) => sum + part.columns, 0)
  const values = new Int8Array(size * columns)
  const steps = new Float32Array(columns)
  let first = 0
  for (const part of parts) {
    for (let row = 0; row < size; row++)
      values.set(part.values.subarray(row * part.columns, (row + 1) * part.columns), row * columns + first)
    steps.set(part.steps, first)
    first += part.columns
  }
  return { values, size, columns, steps }
}
