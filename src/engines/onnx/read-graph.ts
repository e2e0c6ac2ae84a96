import { readFloat16 } from './float16'

/** What a graph holds beside its arithmetic, as its file (`onnx.proto`, ModelProto) tells. */
export type StoredGraph = {
  has(tensor: string): boolean
  tensor(name: string): StoredTensor
  /** Inputs of the first node of that name; branches count as well. */
  inputsOf(node: string): string[]
}

type StoredTensor = { dims: number[]; values: Float32Array | Int8Array | Uint8Array }

/** The file is no ONNX model, or lacks what was asked for. */
class GraphReadError extends Error {
  override name = 'GraphReadError'
}

/** Numbers of the fields of `onnx.proto` that are read here. */
const MODEL_GRAPH = 7
const GRAPH_NODE = 1
const GRAPH_INITIALIZER = 5
const NODE_INPUT = 1
const NODE_NAME = 3
const NODE_ATTRIBUTE = 5
const ATTRIBUTE_GRAPH = 6
const TENSOR_DIMS = 1
const TENSOR_TYPE = 2
const TENSOR_FLOATS = 4
const TENSOR_INTS = 5
const TENSOR_NAME = 8
const TENSOR_RAW = 9

const FLOAT = 1
const UINT8 = 2
const INT8 = 3
const FLOAT16 = 10

export function readGraph(file: Uint8Array): StoredGraph {
  const tensors = new Map<string, Uint8Array>()
  const nodes = new Map<string, Uint8Array>()
  for (const graph of messages(file, MODEL_GRAPH)) {
    for (const node of nodesOf(graph))
      if (!nodes.has(text(node, NODE_NAME))) nodes.set(text(node, NODE_NAME), node)
    for (const tensor of messages(graph, GRAPH_INITIALIZER)) tensors.set(text(tensor, TENSOR_NAME), tensor)
  }
  return {
    has: (name) => tensors.has(name),
    tensor: (name) => readTensor(messageOf(tensors, name)),
    inputsOf: (node) => messages(messageOf(nodes, node), NODE_INPUT).map(decode),
  }
}

function messageOf(messagesByName: Map<string, Uint8Array>, name: string): Uint8Array {
  const message = messagesByName.get(name)
  if (!message) throw new GraphReadError(`The graph has no ${name}`)
  return message
}

/** Nodes of a graph and of the graphs inside it. */
function nodesOf(graph: Uint8Array): Uint8Array[] {
  return messages(graph, GRAPH_NODE).flatMap((node) => [
    node,
    ...messages(node, NODE_ATTRIBUTE)
      .flatMap((attribute) => messages(attribute, ATTRIBUTE_GRAPH))
      .flatMap(nodesOf),
  ])
}

function readTensor(tensor: Uint8Array): StoredTensor {
  const dims = numbers(tensor, TENSOR_DIMS)
  const [type] = numbers(tensor, TENSOR_TYPE)
  const [raw] = messages(tensor, TENSOR_RAW)
  if (type === FLOAT)
    return { dims, values: raw ? floatsOf(raw) : floatsOf(joined(messages(tensor, TENSOR_FLOATS))) }
  if (type === FLOAT16 && raw) return { dims, values: readFloat16(raw) }
  if (type !== INT8 && type !== UINT8) throw new GraphReadError(`A tensor has type ${type}`)
  const bytes = raw ?? Uint8Array.from(numbers(tensor, TENSOR_INTS))
  return {
    dims,
    values: type === UINT8 ? bytes : new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  }
}

/** Copied: what is in the file need not begin at a multiple of four. */
function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer)
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function text(message: Uint8Array, field: number): string {
  const [bytes] = messages(message, field)
  return bytes ? decode(bytes) : ''
}

function messages(message: Uint8Array, field: number): Uint8Array[] {
  return [...fieldsOf(message)].flatMap((entry) =>
    entry.field === field && typeof entry.value !== 'number' ? [entry.value] : [],
  )
}

/** Packed or not. */
function numbers(message: Uint8Array, field: number): number[] {
  return [...fieldsOf(message)].flatMap((entry) => {
    if (entry.field !== field) return []
    return typeof entry.value === 'number' ? [entry.value] : [...varints(entry.value)]
  })
}

type Field = { field: number; value: number | Uint8Array }

/** Wire types of protocol buffers. */
const VARINT = 0
const FIXED_64 = 1
const LENGTH_DELIMITED = 2
const FIXED_32 = 5

/** Fields of a protocol buffer, in their order. Fixed-size numbers come as their bytes. */
function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0
  const next = () => {
    const [value, after] = varint(message, at)
    at = after
    return value
  }
  while (at < message.length) {
    const key = next()
    const field = Math.floor(key / 8)
    const wireType = key % 8
    if (wireType === VARINT) {
      yield { field, value: next() }
      continue
    }
    const length = lengthOf(wireType, next)
    if (at + length > message.length) throw new GraphReadError('The file ends too soon')
    yield { field, value: message.subarray(at, at + length) }
    at += length
  }
}

function lengthOf(wireType: number, next: () => number): number {
  if (wireType === LENGTH_DELIMITED) return next()
  if (wireType === FIXED_64) return 8
  if (wireType === FIXED_32) return 4
  throw new GraphReadError('The file is no ONNX model')
}

function* varints(packed: Uint8Array): Generator<number> {
  for (let at = 0; at < packed.length;) {
    const [value, after] = varint(packed, at)
    yield value
    at = after
  }
}

/** Exact below 2^53, which is more than any size or type needs. */
function varint(bytes: Uint8Array, from: number): [value: number, after: number] {
  let value = 0
  let scale = 1
  for (let at = from; at < bytes.length; at++) {
    value += (bytes[at]! & 0x7f) * scale
    if (bytes[at]! < 0x80) return [value, at + 1]
    scale *= 0x80
  }
  throw new GraphReadError('The file ends too soon')
}
