import type { StoredGraph } from '@/engines/onnx/read-graph'
import type { KernelMemory } from '@/engines/kernels/kernel-memory'
import { besideEachOther, packMatrix, type QuantisedMatrix } from './packed-matrix'
import type { Dense, Norm } from './tasks'

/** Takes parts of a net out of its 8-bit graph, as Optimum and onnxruntime's quantiser name them. */
export type GraphParts = {
  /** By the path of the node that multiplies. */
  matrix(path: string): QuantisedMatrix<Int8Array>
  norm(name: string): Norm
  dense(path: string): Dense
  /** Several of the same input beside each other; a part without a bias has zeros. */
  denseTogether(paths: string[]): Dense
  floats(name: string): Float32Array
}

/** Of unsigned weights: where their zero lies. */
const UNSIGNED_ZERO = 128

/** `prefix` comes before the names of nodes and tensors, `suffix` after those of tensors. */
export function graphParts(
  memory: KernelMemory,
  graph: StoredGraph,
  { prefix = '', suffix = '' } = {},
): GraphParts {
  const tensorName = (path: string, part: string) =>
    `${prefix}${path}`.replaceAll('/', '.') + `.${part}${suffix}`
  const floats = (name: string) => graph.tensor(name).values as Float32Array

  function matrix(path: string): QuantisedMatrix<Int8Array> {
    const weights = graph.inputsOf(`/${prefix.replaceAll('.', '/')}${path}/MatMul_quant`)[1]!
    const { dims, values } = graph.tensor(weights)
    const steps = floats(weights.replace('_quantized', '_scale'))
    return { values: signed(values), size: dims[0]!, columns: dims[1]!, steps }
  }

  function bias(path: string, columns: number): Float32Array {
    const name = tensorName(path, 'bias')
    return graph.has(name) ? floats(name) : new Float32Array(columns)
  }

  function denseTogether(paths: string[]): Dense {
    const parts = paths.map(matrix)
    const biases = parts.flatMap(({ columns }, index) => [...bias(paths[index]!, columns)])
    return {
      matrix: packMatrix(memory, besideEachOther(parts)),
      bias: memory.put(Float32Array.from(biases)),
    }
  }

  return {
    matrix,
    floats,
    denseTogether,
    dense: (path) => denseTogether([path]),
    norm: (path) => ({
      scale: memory.put(floats(tensorName(path, 'weight'))),
      shift: memory.put(floats(tensorName(path, 'bias'))),
    }),
  }
}

/** Whatever the file keeps them as. `Int8Array.from` would take seconds. */
export function signed(values: Float32Array | Int8Array | Uint8Array): Int8Array {
  if (!(values instanceof Uint8Array)) return values as Int8Array
  const moved = new Int8Array(values.length)
  for (let index = 0; index < values.length; index++) moved[index] = values[index]! - UNSIGNED_ZERO
  return moved
}
