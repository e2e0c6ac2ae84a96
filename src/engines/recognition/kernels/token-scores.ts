import type { Kernels, KernelTask } from '@/engines/kernels/kernels'
import type { DecoderWeights } from './decoder-weights'
import { linearTask } from './tasks'

/** Rows that are scored together, and what a score of all tokens costs: 26 MB of weights are read once for all of them. */
export const MOST_SCORED = 20
/** Enough for four threads, and few enough that each is worth its while. */
const COLUMN_PARTS = 64
const BYTES = 4

/** Scores every token for rows of the stream, by their index; as many rows at once as were asked for together. */
export type TokenScores = (stream: number, rows: number[]) => Float32Array[]

export function createTokenScores({ memory, run }: Kernels, weights: DecoderWeights): TokenScores {
  const { embedding, norm } = weights
  const { size, columns } = embedding
  const input = memory.take(BYTES * MOST_SCORED * size)
  const output = memory.take(BYTES * MOST_SCORED * columns)
  const tasks = new Map<number, KernelTask>()

  function taskFor(rows: number): KernelTask {
    const known = tasks.get(rows)
    if (known) return known
    const made = linearTask(memory, {
      matrix: embedding,
      bias: 0,
      input,
      inputStride: size,
      rows,
      norm,
      output,
      columnParts: COLUMN_PARTS,
    })
    tasks.set(rows, made)
    return made
  }

  return (stream, rows) => {
    const rowAt = (row: number) => memory.floats(stream + BYTES * row * size, size)
    rows.forEach((row, index) => memory.floats(input + BYTES * index * size, size).set(rowAt(row)))
    run(taskFor(rows.length))
    return rows.map((_, index) => memory.floats(output + BYTES * index * columns, columns))
  }
}
