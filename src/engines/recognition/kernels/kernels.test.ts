import { beforeAll, describe, expect, it } from 'vitest'
import { kernelHome } from '#kernel-home'
import { startKernels, type Kernels } from '@/engines/kernels/kernels'
import { numbers } from '@/testing/numbers'
import type { WhisperConfig } from '@/engines/recognition/whisper-config'
import { attentionRecords, takeDecoderBuffers } from './decoder-tasks'
import { TASK } from './task-kinds'
import { packMatrix, quantiseMatrix } from './packed-matrix'
import { attentionTasks, linearTask, normTask, packTask, scratchBytes, takePackedFrames } from './tasks'

const MODULE = new URL('./kernels.wasm', import.meta.url)
const SHAPE = { heads: 2, headSize: 8, frames: 12 }
const SCRATCH = scratchBytes(2048, { headSize: 8, frames: 12 })

const row = (values: Float32Array, index: number, size: number) =>
  Array.from(values.subarray(index * size, (index + 1) * size))
const dot = (left: number[], right: number[]) =>
  left.reduce((sum, value, index) => sum + value * right[index]!, 0)
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

function softmax(scores: number[]): number[] {
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)))
  return powers.map((power) => power / sum(powers))
}

function expectClose(actual: ArrayLike<number>, expected: number[], tolerance: number) {
  expect(actual.length).toBe(expected.length)
  const worst = Math.max(...expected.map((value, index) => Math.abs(value - actual[index]!)))
  expect(worst).toBeLessThan(tolerance)
}

describe.each([1, 3])('arithmetic of %i threads', (count) => {
  let kernels: Kernels

  beforeAll(async () => {
    kernels = await startKernels(
      await kernelHome.compile(MODULE),
      { ...kernelHome.threads(), count },
      SCRATCH,
    )
  })

  /** A product with weights of 8 bit that are whole numbers. */
  function linear(rows: number, size: number, columns: number, change: object = {}) {
    const { memory, run } = kernels
    const input = numbers(rows * size)
    const weights = Int8Array.from(numbers(size * columns, 2), (value) => Math.round(value * 127))
    const bias = numbers(columns, 3)
    const matrix = packMatrix(memory, {
      values: weights,
      size,
      columns,
      steps: new Float32Array(columns).fill(0.01),
    })
    const output = memory.take(4 * rows * matrix.columns)
    run(
      linearTask(memory, {
        matrix,
        bias: memory.put(Float32Array.from({ length: matrix.columns }, (_, column) => bias[column] ?? 0)),
        input: memory.put(input),
        inputStride: size,
        rows,
        output,
        ...change,
      }),
    )
    const made = memory.floats(output, rows * matrix.columns)
    return {
      input,
      column: (index: number) =>
        Array.from({ length: size }, (_, from) => 0.01 * weights[from * columns + index]!),
      bias,
      made: (of: number) => Array.from(made.subarray(of * matrix.columns, of * matrix.columns + columns)),
    }
  }

  it('multiplies rows with a matrix and adds a bias', () => {
    const { input, column, bias, made } = linear(47, 24, 20)
    for (const at of [0, 19, 20, 46])
      expectClose(
        made(at),
        Array.from(bias, (add, index) => add + dot(row(input, at, 24), column(index))),
        1e-3,
      )
  })

  it('shares columns out where there are few rows', () => {
    const { input, column, bias, made } = linear(3, 16, 40, { columnParts: 4 })
    for (const at of [0, 1, 2])
      expectClose(
        made(at),
        Array.from(bias, (add, index) => add + dot(row(input, at, 16), column(index))),
        1e-3,
      )
  })

  it('passes what it makes through the Gaussian error unit', () => {
    const { input, column, bias, made } = linear(5, 16, 8, { isGelu: true })
    // From a table of the normal distribution: x * P(x).
    expect(gelu(1)).toBeCloseTo(0.841345, 5)
    expectClose(
      made(4),
      Array.from(bias, (add, index) => gelu(add + dot(row(input, 4, 16), column(index)))),
      1e-3,
    )
  })

  it('never overflows, whatever is multiplied', () => {
    const { memory, run } = kernels
    const size = 2048
    const values = new Int8Array(size * 8).fill(-127)
    const matrix = packMatrix(memory, { values, size, columns: 8, steps: new Float32Array(8).fill(1) })
    const output = memory.take(4 * 8)
    const input = memory.put(new Float32Array(size).fill(3))
    run(linearTask(memory, { matrix, bias: 0, input, inputStride: size, rows: 1, output }))
    expectClose(
      memory.floats(output, 8),
      Array.from({ length: 8 }, () => -127 * 3 * size),
      100,
    )
  })

  it('takes rows that overlap, as a convolution needs them', () => {
    const { memory, run } = kernels
    const frames = numbers(8 * 6)
    const weights = numbers(24 * 8, 5)
    const matrix = packMatrix(memory, quantiseMatrix(weights, 24, 8))
    const output = memory.take(4 * 8 * 4)
    run(linearTask(memory, { matrix, bias: 0, input: memory.put(frames), inputStride: 8, rows: 4, output }))
    const column = Array.from({ length: 24 }, (_, from) => weights[from * 8 + 7]!)
    for (const at of [0, 3]) {
      const expected = dot(Array.from(frames.subarray(8 * at, 8 * at + 24)), column)
      expect(memory.floats(output + 4 * (8 * at + 7), 1)[0]).toBeCloseTo(expected, 2)
    }
  })

  it('brings rows to mean 0 and variance 1', () => {
    const { memory, run } = kernels
    const input = numbers(2 * 16).map((value) => 5 + 3 * value)
    const output = memory.take(4 * 32)
    const norm = {
      scale: memory.put(new Float32Array(16).fill(2)),
      shift: memory.put(new Float32Array(16).fill(1)),
    }
    run(normTask(memory, { input: memory.put(input), output, rows: 2, size: 16, norm }))
    const made = row(memory.floats(output, 32), 1, 16).map((value) => (value - 1) / 2)
    expect(sum(made) / 16).toBeCloseTo(0, 5)
    expect(sum(made.map((value) => value * value)) / 16).toBeCloseTo(1, 3)
  })

  it('has every frame attend to every frame', () => {
    const { memory, run } = kernels
    const { heads, headSize, frames } = SHAPE
    const size = heads * headSize
    const projected = numbers(frames * 3 * size).map((value) => 4 * value)
    const at = memory.put(projected)
    const output = memory.take(4 * frames * size)
    const tasks = attentionTasks(memory, {
      ...SHAPE,
      queries: at,
      keys: at + 4 * size,
      values: at + 8 * size,
      stride: 3 * size,
      packed: takePackedFrames(memory, SHAPE),
      output,
    })
    tasks.forEach(run)
    for (const head of [0, 1]) {
      const part = (frame: number, which: number) =>
        row(projected, frame, 3 * size)
          .slice(which * size + head * headSize)
          .slice(0, headSize)
      const weights = softmax(
        Array.from({ length: frames }, (_, key) => dot(part(7, 0), part(key, 1)) / Math.sqrt(headSize)),
      )
      const expected = Array.from({ length: headSize }, (_, index) =>
        sum(weights.map((weight, frame) => weight * part(frame, 2)[index]!)),
      )
      expectClose(
        row(memory.floats(output, frames * size), 7, size)
          .slice(head * headSize)
          .slice(0, headSize),
        expected,
        4e-3,
      )
    }
  })

  it('has tokens attend to those before them and to the frames of their window', () => {
    const { memory, run } = kernels
    const { heads, headSize, frames } = SHAPE
    const size = heads * headSize
    const config = {
      heads,
      hiddenSize: size,
      maxTokens: 5,
      sourceFrames: frames,
      alignmentHeads: [[0, 1]],
    } as unknown as WhisperConfig
    const buffers = takeDecoderBuffers(memory, config, size, 4)
    const packed = takePackedFrames(memory, SHAPE)
    const cache = memory.take(4 * 2 * size * 5)
    const place = memory.put(Int32Array.of(0))
    const batch = memory.take(16)
    const offsets = { cache, ...packed }
    const { self, cross } = attentionRecords(memory, config, batch, buffers, 0, offsets)

    const tokens = numbers(3 * 3 * size, 7)
    const give = (values: Float32Array, length: number, past: number) => {
      memory.floats(buffers.projected, values.length).set(values)
      memory.int32(batch, 4).set([1, length, memory.put(Int32Array.of(past)), place])
      run({ kind: TASK.selfAttention, record: self, parts: heads })
    }
    give(tokens.subarray(0, 2 * 3 * size), 2, 0)
    give(tokens.subarray(2 * 3 * size), 1, 2)
    const part = (token: number, which: number) =>
      row(tokens, token, 3 * size).slice(which * size, which * size + headSize)
    const weights = softmax([0, 1, 2].map((key) => dot(part(2, 0), part(key, 1)) / Math.sqrt(headSize)))
    const expected = Array.from({ length: headSize }, (_, index) =>
      sum(weights.map((weight, key) => weight * part(key, 2)[index]!)),
    )
    expectClose(memory.floats(buffers.context, headSize), expected, 1e-5)

    const frameRows = numbers(frames * 2 * size, 9)
    const keys = memory.put(frameRows)
    run(packTask(memory, { ...SHAPE, keys, values: keys + 4 * size, stride: 2 * size, packed }))
    const queries = numbers(size, 11)
    memory.floats(buffers.queries, size).set(queries)
    run({ kind: TASK.crossAttention, record: cross, parts: heads })
    const frame = (index: number, which: number) =>
      row(frameRows, index, 2 * size).slice(which * size + headSize, which * size + 2 * headSize)
    const query = Array.from(queries.subarray(headSize))
    const heard = softmax(
      Array.from({ length: frames }, (_, key) => dot(query, frame(key, 0)) / Math.sqrt(headSize)),
    )
    expectClose(memory.floats(buffers.attention, frames), heard, 1e-4)
    expectClose(
      memory.floats(buffers.context + 4 * headSize, headSize),
      Array.from({ length: headSize }, (_, index) =>
        sum(heard.map((weight, key) => weight * frame(key, 1)[index]!)),
      ),
      1e-3,
    )
  })
})

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** By Simpson's rule over the normal density, which the kernels know nothing of. */
function gelu(x: number): number {
  const steps = 2000
  const width = x / steps
  let area = density(0) + density(x)
  for (let step = 1; step < steps; step++) area += (step % 2 ? 4 : 2) * density(step * width)
  return x * (0.5 + (area * width) / 3)
}
