import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import type { KernelTask } from '@/engines/kernels/kernels'
import { TASK } from './task-kinds'
import type { PackedMatrix } from './packed-matrix'

/** A matrix with the address of its bias; 0 where it has none. */
export type Dense = { matrix: PackedMatrix; bias: number }

/** Addresses of what a normalised row is multiplied by and of what is added to it. */
export type Norm = { scale: number; shift: number }

/** Rows that a part of a task takes (`TASK_ROWS` in `assembly/linear.ts`). */
const PART_ROWS = 24

export type LinearTask = Dense & {
  /** Address of float32 rows. */
  input: number
  /** Floats from one row to the next; rows may overlap, as those of a convolution do. */
  inputStride: number
  rows: number
  /** Applied to each row of the input first. */
  norm?: Norm
  /** Address of float32 rows of as many columns as the matrix has. */
  output: number
  isGelu?: boolean
  /** Adds to what the output holds. */
  isAdded?: boolean
  /** In how many parts the columns are shared out: more than one where there are few rows. */
  columnParts?: number
}

/** The fields of `Linear` in `assembly/linear.ts`, in their order. */
export function linearTask(memory: KernelMemory, task: LinearTask): KernelTask {
  const { matrix, columnParts = 1 } = task
  const partColumns = 8 * Math.ceil(matrix.columns / 8 / columnParts)
  const record = memory.putRecord([
    task.input,
    task.inputStride,
    task.rows,
    matrix.size,
    task.norm?.scale ?? 0,
    task.norm?.shift ?? 0,
    matrix.address,
    matrix.weightBytes,
    matrix.columns,
    partColumns,
    matrix.steps,
    task.bias,
    { float: matrix.most },
    task.output,
    matrix.columns,
    Number(task.isGelu ?? false),
    Number(task.isAdded ?? false),
  ])
  const parts = Math.ceil(task.rows / PART_ROWS) * Math.ceil(matrix.columns / partColumns)
  return { kind: TASK.linear, record, parts }
}

/** Of attention: a head's size is a multiple of 8, frames of 4. */
export type Heads = { heads: number; headSize: number; frames: number }

/** Addresses of keys and values as attention reads them (`assembly/attention.ts`), with what their steps are worth. */
export type PackedFrames = { keys: number; keySteps: number; values: number; valueSteps: number }

export function takePackedFrames(memory: KernelMemory, { heads, headSize, frames }: Heads): PackedFrames {
  const size = heads * headSize
  const padded = paddedFrames(frames)
  return {
    keys: memory.take(2 * size * padded),
    keySteps: memory.take(4 * heads * padded),
    values: memory.take(2 * size * padded),
    valueSteps: memory.take(4 * size),
  }
}

export type AttentionTask = Heads & {
  /** Addresses of float32 rows, each of `stride` floats. */
  queries: number
  keys: number
  values: number
  stride: number
  packed: PackedFrames
  /** Address of float32 rows of all heads. */
  output: number
}

/** Packs keys and values, then has every frame attend to every frame. */
export function attentionTasks(memory: KernelMemory, task: AttentionTask): KernelTask[] {
  const { heads, frames } = task
  const record = attentionRecord(memory, task)
  return [
    { kind: TASK.pack, record, parts: 2 * heads },
    { kind: TASK.attention, record, parts: heads * Math.ceil(frames / PART_ROWS) },
  ]
}

/** Packs keys and values for those who attend to them later. */
export function packTask(memory: KernelMemory, task: Omit<AttentionTask, 'queries' | 'output'>): KernelTask {
  const record = attentionRecord(memory, { ...task, queries: 0, output: 0 })
  return { kind: TASK.pack, record, parts: 2 * task.heads }
}

/** The fields of `Attention` in `assembly/attention.ts`, in their order. */
function attentionRecord(memory: KernelMemory, task: AttentionTask): number {
  const { heads, headSize, frames, packed } = task
  return memory.putRecord([
    task.queries,
    task.keys,
    task.values,
    task.stride,
    frames,
    heads,
    headSize,
    { float: 1 / Math.sqrt(headSize) },
    task.output,
    heads * headSize,
    packed.keys,
    packed.keySteps,
    packed.values,
    packed.valueSteps,
  ])
}

type NormTask = { input: number; output: number; rows: number; size: number; norm: Norm }

/** The fields of `Norm` in `assembly/norm.ts`, in their order. */
export function normTask(memory: KernelMemory, { input, output, rows, size, norm }: NormTask): KernelTask {
  const record = memory.putRecord([input, output, rows, size, norm.scale, norm.shift])
  return { kind: TASK.norm, record, parts: Math.ceil(rows / PART_ROWS) }
}

/** Bytes that a thread needs for itself, by the largest input of a matrix and by the frames that are attended to. */
export function scratchBytes(largestSize: number, { frames, headSize }: Omit<Heads, 'heads'>): number {
  const fixed = 16 + 192 + 8 * PART_ROWS
  const linear = 4 * largestSize + 2 * PART_ROWS * largestSize
  const attention = 2 * PART_ROWS * headSize + 6 * PART_ROWS * paddedFrames(frames)
  return fixed + Math.max(linear, attention)
}

/** Pairs of frames are taken four at a time. */
export function paddedFrames(frames: number): number {
  return 8 * Math.ceil(frames / 8)
}
