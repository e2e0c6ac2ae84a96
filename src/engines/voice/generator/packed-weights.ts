import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import { WINOGRAD_BY_TAPS } from './kernel-sizes'
import type { Winograd } from './winograd'

/** Columns of a panel, and inputs that are multiplied at once (`assembly/tile.ts`). */
const PANEL_COLUMNS = 8
const MOST_SIZE = 256

/** A matrix as `assembly/linear.ts` reads it, with the address of its bias. */
export type PackedLinear = { weights: number; bias: number; size: number; columns: number }

/** Packs a matrix of [size, columns] whose numbers a function tells; both are filled up with zeros. */
export function packLinear(
  memory: KernelMemory,
  { size, columns, bias }: { size: number; columns: number; bias: Float32Array },
  weight: (row: number, column: number) => number,
): PackedLinear {
  const paddedSize = 4 * Math.ceil(size / 4)
  const paddedColumns = PANEL_COLUMNS * Math.ceil(columns / PANEL_COLUMNS)
  const weights = memory.take(4 * paddedSize * paddedColumns)
  const packed = memory.floats(weights, paddedSize * paddedColumns)
  let to = 0
  for (let from = 0; from < paddedSize; from += MOST_SIZE)
    for (let panel = 0; panel < paddedColumns; panel += PANEL_COLUMNS)
      for (let row = from; row < Math.min(from + MOST_SIZE, paddedSize); row++)
        for (let column = panel; column < panel + PANEL_COLUMNS; column++, to++)
          if (row < size && column < columns) packed[to] = weight(row, column)
  const paddedBias = new Float32Array(paddedColumns)
  paddedBias.set(bias)
  return { weights, bias: memory.put(paddedBias), size: paddedSize, columns: paddedColumns }
}

/** A convolution as `assembly/convolution.ts` reads it. */
export type PackedConvolution = {
  way: Winograd
  channels: number
  toPoints: number
  fromPoints: number
  weights: number
  bias: number
}

/** Weights by [taps][outputs][inputs], which are so far 8-bit steps from `zero`, each worth `step`. */
export type StoredKernel = { values: Uint8Array; zero: number; step: number; taps: number; channels: number }

/** `inputFactors` goes to the weights of each input. */
export function packConvolution(
  memory: KernelMemory,
  { values, zero, step, taps, channels }: StoredKernel,
  inputFactors: Float32Array,
  bias: Float32Array,
): PackedConvolution {
  const way = WINOGRAD_BY_TAPS[taps]!
  const size = channels * channels
  const weights = memory.take(4 * way.points * size)
  const factors = Float64Array.from(inputFactors, (factor) => factor * step)
  const ofTaps = new Float64Array(taps)
  // Of a weight at the first point; those of the next are a matrix further on.
  const packed = memory.floats(weights, way.points * size)
  let at = 0
  for (let panel = 0; panel < channels; panel += PANEL_COLUMNS)
    for (let input = 0; input < channels; input++)
      for (let output = panel; output < panel + PANEL_COLUMNS; output++, at++) {
        const from = output * channels + input
        for (let tap = 0; tap < taps; tap++)
          ofTaps[tap] = (values[tap * size + from]! - zero) * factors[input]!
        for (let point = 0; point < way.points; point++) {
          let sum = 0
          for (let tap = 0; tap < taps; tap++) sum += way.ofKernel[point * taps + tap]! * ofTaps[tap]!
          packed[point * size + at] = sum
        }
      }
  return {
    way,
    channels,
    toPoints: memory.put(Float32Array.from(way.toPoints)),
    fromPoints: memory.put(Float32Array.from(way.fromPoints)),
    weights,
    bias: memory.put(bias),
  }
}
