import { createKernelMemory, type KernelMemory } from './kernel-memory'

/** A task whose record lies in the kernels' memory, in parts that threads share out among themselves. */
export type KernelTask = { kind: number; record: number; parts: number }

/** Arithmetic on memory of its own, by all threads at once. */
export type Kernels = {
  memory: KernelMemory
  /** Returns when all parts are done. Threads that have not started yet, or never do, are not waited for. */
  run(task: KernelTask): void
}

/** Exports of a module. Addresses are bytes. */
export type KernelExports = {
  run(kind: number, record: number, parts: number, scratch: number): void
  /** Never returns. */
  serve(scratch: number): void
}

/** What a thread needs to serve: `scratch` is the address of memory that it alone uses. */
export type KernelThread = { module: WebAssembly.Module; memory: WebAssembly.Memory; scratch: number }

export type KernelThreads = {
  /** With the one that asks. */
  count: number
  start(thread: KernelThread): void
}

export async function startKernels(
  module: WebAssembly.Module,
  threads: KernelThreads,
  scratchBytes: number,
): Promise<Kernels> {
  const memory = createKernelMemory()
  const { exports } = await WebAssembly.instantiate(module, { env: { memory: memory.shared } })
  const { run } = exports as KernelExports
  const scratch = memory.take(scratchBytes)
  for (let thread = 1; thread < threads.count; thread++)
    threads.start({ module, memory: memory.shared, scratch: memory.take(scratchBytes) })
  return { memory, run: ({ kind, record, parts }) => run(kind, record, parts, scratch) }
}
