/** Memory that the kernels and their threads share. Addresses are bytes; nothing is given back before all of it is. */
export type KernelMemory = {
  readonly shared: WebAssembly.Memory
  /** Takes so many bytes, which are zero. Throws a RangeError where there are no more. */
  take(bytes: number): number
  floats(address: number, count: number): Float32Array
  int8(address: number, count: number): Int8Array
  int16(address: number, count: number): Int16Array
  int32(address: number, count: number): Int32Array
  /** Copies numbers in; returns where they are. */
  put(values: Float32Array | Int32Array): number
  /** Writes a record of 32-bit fields, as `assembly` declares it: whole numbers, or floats where they are marked. */
  putRecord(fields: readonly RecordField[]): number
  /** Writes another one over it. */
  setRecord(address: number, fields: readonly RecordField[]): void
}

type RecordField = number | { float: number }

const PAGE_BYTES = 65_536
/** What modules declare (`assembly/asconfig.json`): 2 GB. */
const MOST_PAGES = 32_768
/** Before this lie the task at hand (`assembly/threads.ts`) and a module's constants (from 1,024 on). */
const FIRST_ADDRESS = 4096
/** Of a line of the processor's caches. */
const ALIGNMENT = 64

export function createKernelMemory(): KernelMemory {
  const shared = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true })
  let next = FIRST_ADDRESS

  function take(bytes: number): number {
    const address = next
    const end = next + Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
    const missing = Math.ceil((end - shared.buffer.byteLength) / PAGE_BYTES)
    if (missing > 0) shared.grow(missing)
    next = end
    return address
  }

  return {
    shared,
    take,
    floats: (address, count) => new Float32Array(shared.buffer, address, count),
    int8: (address, count) => new Int8Array(shared.buffer, address, count),
    int16: (address, count) => new Int16Array(shared.buffer, address, count),
    int32: (address, count) => new Int32Array(shared.buffer, address, count),
    put(values) {
      const address = take(values.byteLength)
      const copy = values instanceof Float32Array ? Float32Array : Int32Array
      new copy(shared.buffer, address, values.length).set(values)
      return address
    },
    putRecord(fields) {
      const address = take(4 * fields.length)
      setRecord(address, fields)
      return address
    },
    setRecord,
  }

  function setRecord(address: number, fields: readonly RecordField[]): void {
    const view = new DataView(shared.buffer, address, 4 * fields.length)
    fields.forEach((field, index) => {
      if (typeof field === 'number') view.setInt32(4 * index, field, true)
      else view.setFloat32(4 * index, field.float, true)
    })
  }
}
