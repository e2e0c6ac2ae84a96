import type { StoredGraph } from '@/engines/onnx/read-graph'
import type { KernelMemory } from './kernel-memory'
import {
  besideEachOther,
  packMatrix,
  quantiseMatrix,
  type PackedMatrix,
  type QuantisedMatrix,
} from './packed-matrix'

/** A matrix with the address of its bias. */
export type Dense = { matrix: PackedMatrix; bias: number }

/** Addresses of what a normalised row is multiplied by and what is added to it. */
export type Norm = { scale: number; shift: number }

export type EncoderLayer = {
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

/** Takes the weights of a Whisper's encoder out of its 8-bit graph, as Optimum and onnxruntime's quantiser name them. */
export function packEncoderWeights(memory: KernelMemory, graph: StoredGraph, layers: number): EncoderWeights {
  const floats = (name: string) => graph.tensor(name).values as Float32Array

  function matrix(node: string): QuantisedMatrix<Int8Array> {
    const weights = graph.inputsOf(`${node}/MatMul_quant`)[1]!
    const { dims, values } = graph.tensor(weights)
    const steps = floats(weights.replace('_quantized', '_scale'))
    return { values: values as Int8Array, size: dims[0]!, columns: dims[1]!, steps }
  }

  /** Nodes are named by path, tensors by attribute. */
  const dense = (path: string): Dense => ({
    matrix: packMatrix(memory, matrix(`/${path}`)),
    bias: memory.put(floats(`${path.replaceAll('/', '.')}.bias`)),
  })

  const norm = (name: string): Norm => ({
    scale: memory.put(floats(`${name}.weight`)),
    shift: memory.put(floats(`${name}.bias`)),
  })

  /** Whisper's keys have no bias. */
  function project(layer: string): Dense {
    const parts = ['q_proj', 'k_proj', 'v_proj'].map((part) => matrix(`/${layer}/self_attn/${part}`))
    const [queries, keys] = parts as [QuantisedMatrix, QuantisedMatrix]
    const bias = new Float32Array(parts.reduce((sum, { columns }) => sum + columns, 0))
    bias.set(floats(`${layer}.self_attn.q_proj.bias`), 0)
    bias.set(floats(`${layer}.self_attn.v_proj.bias`), queries.columns + keys.columns)
    return { matrix: packMatrix(memory, besideEachOther(parts)), bias: memory.put(bias) }
  }

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
    // The sum of frames and positions; the positions are its constant.
    positions: floats(graph.inputsOf('/Add_2')[1]!),
    layers: Array.from({ length: layers }, (_, index) => {
      const layer = `layers.${index}`
      return {
        attentionNorm: norm(`${layer}.self_attn_layer_norm`),
        project: project(layer),
        output: dense(`${layer}/self_attn/out_proj`),
        innerNorm: norm(`${layer}.final_layer_norm`),
        widen: dense(`${layer}/fc1`),
        narrow: dense(`${layer}/fc2`),
      }
    }),
    norm: norm('layer_norm'),
  }
}
