import type { StoredGraph } from '@/engines/onnx/read-graph'
import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import { graphParts } from './graph-parts'
import { packMatrix, quantiseMatrix } from './packed-matrix'
import type { Dense, Norm } from './tasks'

type EncoderLayer = {
  attentionNorm: Norm
  /** Queries, keys and values beside each other. */
  project: Dense
  output: Dense
  innerNorm: Norm
  widen: Dense
  narrow: Dense
}

export type EncoderWeights = {
  convolutions: [Dense, Dense]
  positions: Float32Array
  layers: EncoderLayer[]
  norm: Norm
}

/** Frames that Whisper's convolutions see. */
const TAPS = 3

export function packEncoderWeights(memory: KernelMemory, graph: StoredGraph, layers: number): EncoderWeights {
  const { floats, norm, dense, denseTogether } = graphParts(memory, graph)

  /** [outputs, inputs, taps] as a matrix whose rows are the inputs of one tap after the other. */
  function convolution(name: string): Dense {
    const { dims, values } = graph.tensor(`${name}.weight`)
    const [outputs, inputs] = dims as [number, number]
    const weights = new Float32Array(values.length)
    let from = 0
    for (let output = 0; output < outputs; output++)
      for (let input = 0; input < inputs; input++)
        for (let tap = 0; tap < TAPS; tap++)
          weights[(tap * inputs + input) * outputs + output] = values[from++]!
    const matrix = packMatrix(memory, quantiseMatrix(weights, inputs * TAPS, outputs))
    return { matrix, bias: memory.put(floats(`${name}.bias`)) }
  }

  return {
    convolutions: [convolution('conv1'), convolution('conv2')],
    // Frames and positions are added; the positions are a constant.
    positions: floats(graph.inputsOf('/Add_2')[1]!),
    layers: Array.from({ length: layers }, (_, index) => {
      const layer = `layers.${index}`
      return {
        attentionNorm: norm(`${layer}/self_attn_layer_norm`),
        project: denseTogether(['q_proj', 'k_proj', 'v_proj'].map((part) => `${layer}/self_attn/${part}`)),
        output: dense(`${layer}/self_attn/out_proj`),
        innerNorm: norm(`${layer}/final_layer_norm`),
        widen: dense(`${layer}/fc1`),
        narrow: dense(`${layer}/fc2`),
      }
    }),
    norm: norm('layer_norm'),
  }
}
