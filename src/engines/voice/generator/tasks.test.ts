import { beforeAll, describe, expect, it } from 'vitest'
import type { Kernels } from '@/engines/kernels/kernels'
import { numbers } from '@/testing/numbers'
import { packConvolution, packLinear } from './packed-weights'
import { startGeneratorKernels } from './start-kernels'
import { convolutionTask, linearTask, RECORD_BYTES } from './tasks'
import { createWorkspace, type Rows } from './workspace'

const CHANNELS = 32

let kernels: Kernels
beforeAll(async () => {
  kernels = await startGeneratorKernels()
})

const leaky = (value: number) => (value < 0 ? 0.05 * value : 0.5 * value)
const snake = (x: number) => x + Math.sin(x) ** 2

function filled(rows: Rows, values: Float32Array): Rows {
  rows.floats().set(values)
  rows.clearMargins()
  return rows
}

function worst(actual: Float32Array, expected: (index: number) => number): number {
  return actual.reduce((most, value, index) => Math.max(most, Math.abs(value - expected(index))), 0)
}

describe.each([
  [3, 1],
  [3, 3],
  [7, 5],
  [11, 1],
  [11, 5],
])('a convolution of %i taps, dilated by %i', (taps, dilation) => {
  const count = 500
  const size = CHANNELS * CHANNELS
  const values = Uint8Array.from(numbers(taps * size, 3), (value) => 100 + 100 * value)
  const kernel = { values, zero: 101, step: 0.001, taps, channels: CHANNELS }
  const input = numbers(count * CHANNELS, 4).map((value) => 20 * value)
  const [scale, shift, factors, bias] = [5, 6, 7, 8].map((seed) => numbers(CHANNELS, seed)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const others = [9, 10].map((seed) => numbers(count * CHANNELS, seed)) as [Float32Array, Float32Array]

  /** By its definition. */
  function expected(index: number): number {
    const step = Math.floor(index / CHANNELS)
    const output = index % CHANNELS
    let sum = bias[output]! + others[0][index]! + others[1][index]!
    for (let tap = 0; tap < taps; tap++) {
      const seen = step + (tap - (taps - 1) / 2) * dilation
      if (seen < 0 || seen >= count) continue
      for (let channel = 0; channel < CHANNELS; channel++) {
        const weight = 0.001 * (values[tap * size + output * CHANNELS + channel]! - 101) * factors[channel]!
        sum += weight * snake(input[seen * CHANNELS + channel]! * scale[channel]! + shift[channel]!)
      }
    }
    return sum
  }

  it('gives what the sum of its taps gives, and sums of each channel', () => {
    const { memory, run } = kernels
    const packed = packConvolution(memory, kernel, factors, bias)
    const record = memory.take(RECORD_BYTES)
    const addresses = { scale: memory.put(scale), shift: memory.put(shift) }
    const workspace = createWorkspace(memory)
    const rows = (of: Float32Array) => filled(workspace.rows(count, CHANNELS), of)
    const output = workspace.rows(count, CHANNELS)
    const sums = workspace.floats(2 * CHANNELS * count)
    const task = convolutionTask(memory, record, {
      ...packed,
      ...addresses,
      dilation,
      input: rows(input).at(0),
      rows: count,
      residual: rows(others[0]).at(0),
      added: rows(others[1]).at(0),
      output: output.at(0),
      sums,
    })
    run(task)

    const heard = output.floats()
    expect(worst(heard, expected)).toBeLessThan(2e-4)
    const ofParts = memory.floats(sums, 2 * CHANNELS * task.parts)
    const total = (from: number) =>
      ofParts.reduce((sum, value, index) => (index % (2 * CHANNELS) === from ? sum + value : sum), 0)
    const ofChannel = heard.filter((_, index) => index % CHANNELS === 3)
    expect(total(3)).toBeCloseTo(
      ofChannel.reduce((sum, value) => sum + value, 0),
      2,
    )
    expect(total(CHANNELS + 3)).toBeCloseTo(
      ofChannel.reduce((sum, value) => sum + value ** 2, 0),
      2,
    )
  })
})

describe('a matrix', () => {
  it.each([
    ['shorter than a block', 22, 10, 100],
    ['of several blocks', 600, 24, 100],
    ['over very many rows', 8, 8, 100_000],
  ])('%s is multiplied with rows that overlap, after leaky zeros', (_, size, columns, count) => {
    const { memory, run } = kernels
    const stride = 7
    const weights = numbers(size * columns, 11)
    const bias = numbers(columns, 12)
    const matrix = packLinear(
      memory,
      { size, columns, bias },
      (row, column) => weights[row * columns + column]!,
    )
    const record = memory.take(RECORD_BYTES)
    const workspace = createWorkspace(memory)
    const values = numbers(stride * count + size, 13)
    const input = filled(workspace.rows(1, values.length), values)
    const output = workspace.rows(count, matrix.columns)
    run(
      linearTask(memory, record, {
        ...matrix,
        input: input.at(0),
        inputStride: stride,
        rows: count,
        output: output.at(0),
        factor: 0.5,
        leak: 0.1,
      }),
    )
    const every = Math.max(1, Math.floor(count / 500))
    for (let row = 0; row < count; row += every)
      for (let column = 0; column < columns; column++) {
        let sum = bias[column]!
        for (let index = 0; index < size; index++)
          sum += leaky(values[row * stride + index]!) * weights[index * columns + column]!
        expect(Math.abs(sum - output.floats()[row * matrix.columns + column]!)).toBeLessThan(1e-4)
      }
  })
})
