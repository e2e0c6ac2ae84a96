import type { Tensor } from '#onnx'
import type { WasmModule } from './wasm-module'

/** A tensor in the heap of onnxruntime's wasm. */
export type HeapTensor = {
  readonly dims: number[]
  handle(): number
  /** Of a float32 tensor. Valid until the heap changes. */
  floats(): Float32Array
  /** Moves these rows, in ascending order, to the front and drops the others. */
  keepRows(rows: number[]): void
  release(): void
}

export type Heap = {
  copyIn(tensor: Tensor): HeapTensor
  /** A tensor that a run has made. */
  adopt(handle: number): HeapTensor
  /** Runs a graph over tensors of the heap; returns the outputs' handles. */
  run(session: number, inputs: [name: string, handle: number][], outputs: string[]): number[]
}

const POINTER_BYTES = 4
const FLOAT_BYTES = 4
const ON_CPU = 1
/** ONNX's numbers of the types that are fed (`onnx.proto`, TensorProto.DataType). */
const TYPES: Record<string, number> = { float32: 1, int64: 7, bool: 9 }

export function createHeap(wasm: WasmModule): Heap {
  const names = new Map<string, number>()

  return {
    copyIn({ type, dims, data }) {
      // Tensors of strings do not come here.
      const { buffer, byteOffset, byteLength } = data as Float32Array
      const pointer = wasm._malloc(Math.max(1, byteLength))
      wasm.HEAPU8.set(new Uint8Array(buffer, byteOffset, byteLength), pointer)
      const handle = createTensor(TYPES[type]!, pointer, byteLength, dims)
      return heapTensor(handle, pointer, [...dims], () => wasm._free(pointer))
    },
    adopt(handle) {
      const { pointer, dims } = describe(handle)
      return heapTensor(handle, pointer, dims, () => undefined)
    },
    run(session, inputs, outputs) {
      const stack = wasm.stackSave()
      try {
        const inputNames = pointers(inputs.map(([name]) => nameOf(name)))
        const inputHandles = pointers(inputs.map(([, handle]) => handle))
        const outputNames = pointers(outputs.map(nameOf))
        const outputHandles = pointers(outputs.map(() => 0))
        const code = wasm._OrtRun(
          session,
          inputNames,
          inputHandles,
          inputs.length,
          outputNames,
          outputs.length,
          outputHandles,
          0,
        )
        check(code, 'The graph failed to run')
        return outputs.map((_, index) => wasm.getValue(outputHandles + index * POINTER_BYTES, '*'))
      } finally {
        wasm.stackRestore(stack)
      }
    },
  }

  function heapTensor(first: number, pointer: number, dims: number[], free: () => void): HeapTensor {
    // After rows were dropped a second tensor looks at the memory of the first, which owns it.
    let second = 0
    return {
      dims,
      handle: () => second || first,
      floats: () => new Float32Array(wasm.HEAPU8.buffer, pointer, sizeOf(dims)),
      keepRows(rows) {
        const bytes = (FLOAT_BYTES * sizeOf(dims)) / dims[0]!
        rows.forEach((row, position) => {
          const start = pointer + row * bytes
          if (row !== position) wasm.HEAPU8.copyWithin(pointer + position * bytes, start, start + bytes)
        })
        dims[0] = rows.length
        if (second) wasm._OrtReleaseTensor(second)
        second = createTensor(TYPES['float32']!, pointer, rows.length * bytes, dims)
      },
      release() {
        if (second) wasm._OrtReleaseTensor(second)
        wasm._OrtReleaseTensor(first)
        free()
      },
    }
  }

  function createTensor(type: number, pointer: number, bytes: number, dims: readonly number[]): number {
    const stack = wasm.stackSave()
    const handle = wasm._OrtCreateTensor(type, pointer, bytes, pointers(dims), dims.length, ON_CPU)
    wasm.stackRestore(stack)
    check(handle ? 0 : 1, 'No tensor could be made')
    return handle
  }

  function describe(handle: number): { pointer: number; dims: number[] } {
    const stack = wasm.stackSave()
    const [type, data, dims, rank] = [0, 1, 2, 3].map(() => wasm.stackAlloc(POINTER_BYTES))
    check(wasm._OrtGetTensorData(handle, type!, data!, dims!, rank!), 'A tensor could not be read')
    const sizes = wasm.getValue(dims!, '*')
    const count = wasm.getValue(rank!, 'i32')
    const described = {
      pointer: wasm.getValue(data!, '*'),
      dims: Array.from({ length: count }, (_, index) => wasm.getValue(sizes + index * POINTER_BYTES, 'i32')),
    }
    wasm._OrtFree(sizes)
    wasm.stackRestore(stack)
    return described
  }

  /** A list on the stack; whoever asks restores it. */
  function pointers(values: readonly number[]): number {
    const list = wasm.stackAlloc(Math.max(1, values.length) * POINTER_BYTES)
    values.forEach((value, index) => wasm.setValue(list + index * POINTER_BYTES, value, 'i32'))
    return list
  }

  /** Names are few and stay. */
  function nameOf(text: string): number {
    const known = names.get(text)
    if (known) return known
    const bytes = wasm.lengthBytesUTF8(text) + 1
    const pointer = wasm._malloc(bytes)
    wasm.stringToUTF8(text, pointer, bytes)
    names.set(text, pointer)
    return pointer
  }

  function check(code: number, failure: string): void {
    if (code === 0) return
    const stack = wasm.stackSave()
    const [number, message] = [wasm.stackAlloc(POINTER_BYTES), wasm.stackAlloc(POINTER_BYTES)]
    wasm._OrtGetLastError(number, message)
    const reason = wasm.UTF8ToString(wasm.getValue(message, '*'))
    wasm.stackRestore(stack)
    throw new Error(`${failure}: ${reason}`)
  }
}

function sizeOf(dims: number[]): number {
  return dims.reduce((size, dim) => size * dim, 1)
}
