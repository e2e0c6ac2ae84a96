import type { Dense, Norm } from './encoder-weights'
import type { KernelMemory } from './kernel-memory'
import { PART_ROWS, TASK, type KernelTask } from './kernels'

type LinearTask = Dense & {
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
}

/** The fields of `Linear` in `assembly/linear.ts`, in their order. */
export function linearTask(memory: KernelMemory, task: LinearTask): KernelTask {
  const { matrix } = task
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
    matrix.steps,
    task.bias,
    { float: matrix.most },
    task.output,
    matrix.columns,
    Number(task.isGelu ?? false),
    Number(task.isAdded ?? false),
  ])
  return { kind: TASK.linear, record, parts: Math.ceil(task.rows / PART_ROWS) }
}

type AttentionTask = {
  /** Address of rows of queries, keys and values beside each other, float32. */
  projected: number
  /** A multiple of 4. */
  frames: number
  heads: number
  /** Of a head: a multiple of 8. */
  headSize: number
  /** Address of float32 rows of all heads. */
  output: number
}

/** Packing of keys and values, then attention; the fields of `Attention` in `assembly/attention.ts`, in their order. */
export function attentionTasks(memory: KernelMemory, task: AttentionTask): KernelTask[] {
  const { projected, frames, heads, headSize, output } = task
  const size = heads * headSize
  const padded = paddedFrames(frames)
  const record = memory.putRecord([
    projected,
    projected + 4 * size,
    projected + 8 * size,
    3 * size,
    frames,
    heads,
    headSize,
    { float: 1 / Math.sqrt(headSize) },
    output,
    size,
    memory.take(2 * size * padded),
    memory.take(4 * heads * padded),
    memory.take(2 * size * padded),
    memory.take(4 * size),
  ])
  return [
    { kind: TASK.pack, record, parts: 2 * heads },
    { kind: TASK.attention, record, parts: heads * Math.ceil(frames / PART_ROWS) },
  ]
}

type NormTask = { input: number; output: number; rows: number; size: number; norm: Norm }

/** The fields of `Norm` in `assembly/norm.ts`, in their order. */
export function normTask(memory: KernelMemory, { input, output, rows, size, norm }: NormTask): KernelTask {
  const record = memory.putRecord([input, output, rows, size, norm.scale, norm.shift])
  return { kind: TASK.norm, record, parts: Math.ceil(rows / PART_ROWS) }
}

/** Bytes that a thread needs for itself, by the largest input and by the frames that attend to each other. */
export function scratchBytes(largestSize: number, frames: number, headSize: number): number {
  const sums = 128
  const linear = 4 * PART_ROWS + sums + 4 * largestSize + 2 * PART_ROWS * largestSize
  const attention = 8 * PART_ROWS + sums + 2 * PART_ROWS * headSize + 6 * PART_ROWS * paddedFrames(frames)
  return Math.max(linear, attention)
}

/** Pairs of frames are taken four at a time. */
function paddedFrames(frames: number): number {
  return 8 * Math.ceil(frames / 8)
}
