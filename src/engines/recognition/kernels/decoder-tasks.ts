import type { WhisperConfig } from '@/engines/recognition/whisper-config'
import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import type { KernelTask } from '@/engines/kernels/kernels'
import type { LayerOffsets } from './decoder-places'
import type { DecoderLayer } from './decoder-weights'
import { TASK } from './task-kinds'
import { linearTask, type LinearTask } from './tasks'

/** Addresses of float32 rows, one for each token. */
export type DecoderBuffers = {
  stream: number
  projected: number
  queries: number
  context: number
  inner: number
  /** Attention of the alignment heads to the frames. */
  attention: number
}

/** Addresses of records of attention; their parts are the heads of all windows. */
export type AttentionRecords = { self: number; cross: number }

const BYTES = 4
/** Rows are few, so threads share out columns. So many parts keep four of them at work. */
const COLUMN_PARTS = 8

export function takeDecoderBuffers(
  memory: KernelMemory,
  { hiddenSize, sourceFrames, alignmentHeads }: WhisperConfig,
  innerSize: number,
  tokens: number,
): DecoderBuffers {
  const rows = (size: number) => memory.take(BYTES * tokens * size)
  return {
    stream: rows(hiddenSize),
    projected: rows(3 * hiddenSize),
    queries: rows(hiddenSize),
    context: rows(hiddenSize),
    inner: rows(innerSize),
    attention: rows(alignmentHeads.length * sourceFrames),
  }
}

/** The fields of `SelfAttention` and of `CrossAttention` in `assembly/decoder-attention.ts`, in their order. */
export function attentionRecords(
  memory: KernelMemory,
  config: WhisperConfig,
  batch: number,
  buffers: DecoderBuffers,
  layer: number,
  offsets: LayerOffsets,
): AttentionRecords {
  const { heads, hiddenSize, maxTokens, sourceFrames, alignmentHeads } = config
  const size = hiddenSize / heads
  const factor = { float: 1 / Math.sqrt(size) }
  const kept = Array.from({ length: heads }, (_, head) =>
    alignmentHeads.findIndex(([of, which]) => of === layer && which === head),
  )
  return {
    self: memory.putRecord([
      batch,
      buffers.projected,
      heads,
      size,
      factor,
      buffers.context,
      offsets.cache,
      maxTokens,
    ]),
    cross: memory.putRecord([
      batch,
      buffers.queries,
      sourceFrames,
      heads,
      size,
      factor,
      buffers.context,
      offsets.keys,
      offsets.keySteps,
      offsets.values,
      offsets.valueSteps,
      memory.put(Int32Array.from(kept)),
      buffers.attention,
      alignmentHeads.length,
    ]),
  }
}

/** A layer over so many tokens of `windows` windows, in its order. */
export function layerTasks(
  memory: KernelMemory,
  layer: DecoderLayer,
  buffers: DecoderBuffers,
  records: AttentionRecords,
  rows: number,
): (heads: number) => KernelTask[] {
  const { stream, projected, queries, context, inner } = buffers
  const { selfNorm, crossNorm, innerNorm } = layer
  const linear = (task: Omit<LinearTask, 'inputStride' | 'rows'>) =>
    linearTask(memory, { ...task, inputStride: task.matrix.size, rows, columnParts: COLUMN_PARTS })

  const project = linear({ ...layer.project, input: stream, norm: selfNorm, output: projected })
  const selfOutput = linear({ ...layer.selfOutput, input: context, output: stream, isAdded: true })
  const ask = linear({ ...layer.queries, input: stream, norm: crossNorm, output: queries })
  const crossOutput = linear({ ...layer.crossOutput, input: context, output: stream, isAdded: true })
  const widen = linear({ ...layer.widen, input: stream, norm: innerNorm, output: inner, isGelu: true })
  const narrow = linear({ ...layer.narrow, input: inner, output: stream, isAdded: true })
  return (parts) => [
    project,
    { kind: TASK.selfAttention, record: records.self, parts },
    selfOutput,
    ask,
    { kind: TASK.crossAttention, record: records.cross, parts },
    crossOutput,
    widen,
    narrow,
  ]
}
