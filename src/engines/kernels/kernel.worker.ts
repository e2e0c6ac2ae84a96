import type { KernelExports, KernelThread } from './kernels'

/** A thread of the kernels: it serves until the worker that started it ends. */
onmessage = async ({ data: { module, memory, scratch } }: MessageEvent<KernelThread>) => {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } })
  ;(exports as KernelExports).serve(scratch)
}
