import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import type { KernelTask } from '@/engines/kernels/kernels'
import type { PackedConvolution, PackedLinear } from './packed-weights'
import type { Winograd } from './winograd'

/** Kinds of tasks (`assembly/index.ts`). */
const TASK = { convolution: 0, linear: 1 } as const

/** Rows of a part of a linear task: this many, or as many times more as parts would be too many (`assembly/threads.ts`). */
const PART_ROWS = 24
const MOST_PARTS = 2048
/** Of `MOST_TILES` in `assembly/convolution.ts`. */
const MOST_TILES = 30
const ROW_BYTES = 1088
const MOST_CHANNELS = 256

/** Tiles of a part, for each phase of a dilation: as many as fill whole tiles of the product. */
const TILES: Record<number, number> = { 1: 24, 3: 8, 5: 6 }
const MOST_DILATION = 5

export type LinearTask = PackedLinear & {
  input: number
  /** Floats from one row to the next. */
  inputStride: number
  rows: number
  output: number
  /** What the input is multiplied with first, and then what is below zero. */
  factor?: number
  leak?: number
}

/** The fields of `Linear` in `assembly/linear.ts`, in their order. */
export function linearTask(memory: KernelMemory, record: number, task: LinearTask): KernelTask {
  const partRows = PART_ROWS * Math.ceil(task.rows / PART_ROWS / MOST_PARTS)
  memory.setRecord(record, [
    task.input,
    task.inputStride,
    task.rows,
    partRows,
    task.size,
    { float: task.factor ?? 1 },
    { float: task.leak ?? 1 },
    task.weights,
    task.columns,
    task.bias,
    task.output,
  ])
  return { kind: TASK.linear, record, parts: Math.ceil(task.rows / partRows) }
}

export type ConvolutionTask = PackedConvolution & {
  dilation: number
  input: number
  rows: number
  /** Addresses of a number for each channel. */
  scale: number
  shift: number
  residual: number
  added: number
  output: number
  sums: number
}

/** The fields of `Convolution` in `assembly/convolution.ts`, in their order. */
export function convolutionTask(memory: KernelMemory, record: number, task: ConvolutionTask): KernelTask {
  const { way, dilation } = task
  const tiles = TILES[dilation]!
  memory.setRecord(record, [
    task.input,
    task.rows,
    task.channels,
    task.scale,
    task.shift,
    way.taps,
    dilation,
    way.outputs,
    way.points,
    way.twins,
    task.toPoints,
    task.fromPoints,
    task.weights,
    task.bias,
    task.residual,
    task.added,
    task.output,
    task.sums,
    tiles,
  ])
  return {
    kind: TASK.convolution,
    record,
    parts: Math.ceil(task.rows / (tiles * dilation * way.outputs)),
  }
}

/** Bytes of a record. */
export const RECORD_BYTES = 4 * 19

/** Bytes that a thread needs for itself. */
export function scratchBytes(ways: Winograd[]): number {
  const most = (of: (way: Winograd) => number) => Math.max(...ways.map(of))
  const tiles = (2 + most(({ points }) => points)) * MOST_TILES * ROW_BYTES
  const reach = most(({ taps }) => taps - 1) * MOST_DILATION
  return tiles + 4 * MOST_CHANNELS * (MOST_TILES * most(({ outputs }) => outputs) + reach)
}

/** Floats that the sums of any convolution over so many rows take. */
export function sumsCount(rows: number, channels: number): number {
  return 2 * channels * Math.ceil(rows / LEAST_STEPS)
}

/** Of a part of a convolution: 24 tiles of 6 steps. */
const LEAST_STEPS = 144
