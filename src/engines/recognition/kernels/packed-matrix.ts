import type { KernelMemory } from '@/engines/kernels/kernel-memory'

/** A matrix as the kernels read it (`assembly/linear.ts`). */
export type PackedMatrix = {
  address: number
  /** Of a weight: int8 or int16. */
  weightBytes: 1 | 2
  /** Of the input, and of the output: a multiple of 8. */
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
  return pack(memory, matrix, { row: matrix.columns, column: 1 })
}

/** The same for weights by [columns, size]. */
export function packColumns(memory: KernelMemory, matrix: QuantisedMatrix): PackedMatrix {
  return pack(memory, matrix, { row: 1, column: matrix.size })
}

function pack(
  memory: KernelMemory,
  { values, size, columns, steps }: QuantisedMatrix,
  stride: { row: number; column: number },
): PackedMatrix {
  const weightBytes = values instanceof Int8Array ? 1 : 2
  const padded = TILE_COLUMNS * Math.ceil(columns / TILE_COLUMNS)
  const address = memory.take(weightBytes * size * padded)
  const packed =
    weightBytes === 1 ? memory.int8(address, size * padded) : memory.int16(address, size * padded)
  let largestSum = 1
  for (let column = 0; column < columns; column++) {
    // Of the panel, and of the column in it.
    let to = (column - (column % TILE_COLUMNS)) * size + 2 * (column % TILE_COLUMNS)
    let from = column * stride.column
    let sum = 0
    for (let row = 0; row < size; row += 2, to += 2 * TILE_COLUMNS, from += 2 * stride.row) {
      const even = values[from]!
      const odd = values[from + stride.row]!
      packed[to] = even
      packed[to + 1] = odd
      sum += Math.abs(even) + Math.abs(odd)
    }
    // Times the largest of an input, no product with the column can be more.
    largestSum = Math.max(largestSum, sum)
  }
  const most = Math.min(MOST_INT16, Math.floor(MOST_INT32 / largestSum))
  const paddedSteps = new Float32Array(padded)
  paddedSteps.set(steps)
  return { address, weightBytes, size, columns: padded, steps: memory.put(paddedSteps), most }
}

/** One column of a matrix of int8 as it was before it was laid out. */
export function columnOf(memory: KernelMemory, { address, size }: PackedMatrix, column: number): Int8Array {
  const panel = memory.int8(address + (column - (column % TILE_COLUMNS)) * size, TILE_COLUMNS * size)
  const first = 2 * (column % TILE_COLUMNS)
  return Int8Array.from(
    { length: size },
    (_, row) => panel[first + (row >> 1) * 2 * TILE_COLUMNS + (row & 1)]!,
  )
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
