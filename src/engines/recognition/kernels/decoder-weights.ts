import type { StoredGraph } from '@/engines/onnx/read-graph'
import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import { graphParts, signed } from './graph-parts'
import { columnOf, packColumns, type PackedMatrix } from './packed-matrix'
import type { Dense, Norm } from './tasks'

export type DecoderLayer = {
  selfNorm: Norm
  /** Queries, keys and values beside each other. */
  project: Dense
  selfOutput: Dense
  crossNorm: Norm
  queries: Dense
  /** Keys and values of the frames beside each other. */
  frames: Dense
  crossOutput: Dense
  innerNorm: Norm
  widen: Dense
  narrow: Dense
}

export type DecoderWeights = {
  layers: DecoderLayer[]
  norm: Norm
  /** Of tokens; the scores of tokens are products with it. */
  embedding: PackedMatrix
  /** Writes the embedding of a token. */
  embed(token: number, position: number, into: Float32Array): void
}

export function packDecoderWeights(memory: KernelMemory, graph: StoredGraph, layers: number): DecoderWeights {
  const { floats, norm, dense, denseTogether } = graphParts(memory, graph, {
    prefix: 'model.decoder.',
    suffix: '_merged_0',
  })
  const tokens = graph.tensor('embed_tokens')
  const [columns, size] = tokens.dims as [number, number]
  const steps = Float32Array.from(floats('embed_tokens_scale'))
  const embedding = packColumns(memory, { values: signed(tokens.values), size, columns, steps })

  return {
    layers: Array.from({ length: layers }, (_, index) => {
      const layer = `layers.${index}`
      const parts = (of: string, names: string[]) =>
        denseTogether(names.map((name) => `${layer}/${of}/${name}`))
      return {
        selfNorm: norm(`${layer}/self_attn_layer_norm`),
        project: parts('self_attn', ['q_proj', 'k_proj', 'v_proj']),
        selfOutput: dense(`${layer}/self_attn/out_proj`),
        crossNorm: norm(`${layer}/encoder_attn_layer_norm`),
        queries: dense(`${layer}/encoder_attn/q_proj`),
        frames: parts('encoder_attn', ['k_proj', 'v_proj']),
        crossOutput: dense(`${layer}/encoder_attn/out_proj`),
        innerNorm: norm(`${layer}/final_layer_norm`),
        widen: dense(`${layer}/fc1`),
        narrow: dense(`${layer}/fc2`),
      }
    }),
    norm: norm('layer_norm'),
    embedding,
    embed: embedder(memory, embedding, steps, positionsOf(graph)),
  }
}

/** Apart from where the file is read, which would stay in memory for as long as this does. */
function embedder(
  memory: KernelMemory,
  embedding: PackedMatrix,
  steps: Float32Array,
  positions: Float32Array,
): DecoderWeights['embed'] {
  return (token, position, into) => {
    const values = columnOf(memory, embedding, token)
    const step = steps[token]!
    const first = position * embedding.size
    for (let index = 0; index < embedding.size; index++)
      into[index] = step * values[index]! + positions[first + index]!
  }
}

/** [positions, size] of float32. */
function positionsOf(graph: StoredGraph): Float32Array {
  const name = 'model.decoder.embed_positions.weight_merged_0'
  const [step, zero, { values }] = [
    graph.tensor(`${name}_scale`).values[0]!,
    graph.tensor(`${name}_zero_point`).values[0]!,
    graph.tensor(`${name}_quantized`),
  ]
  return Float32Array.from(values, (value) => step * (value - zero))
}
