import { createKernelEncoder } from '@/engines/recognition/kernels/kernel-encoder'
import type { KernelThreads } from '@/engines/recognition/kernels/kernels'
import wasmUrl from '@/engines/recognition/kernels/kernels.wasm?url'
import { QUANTISED_ENCODER, type LoadEncoder } from './encoder'

/** More bring nothing: the memory is the limit then. */
const MOST_THREADS = 4

/** Kernels of our own, twice as fast here as the runtime's and as exact as floats. */
export const loadEncoder: LoadEncoder = async (readFile, config) => {
  const module = await WebAssembly.compileStreaming(fetch(wasmUrl))
  return createKernelEncoder(await readFile(QUANTISED_ENCODER), config, module, threads())
}

/** Memory can be shared only where the page is cross-origin isolated. */
function threads(): KernelThreads {
  const count = globalThis.crossOriginIsolated ? Math.min(navigator.hardwareConcurrency, MOST_THREADS) : 1
  return {
    count,
    start: (message) =>
      new Worker(new URL('../kernels/kernel.worker.ts', import.meta.url), { type: 'module' }).postMessage(
        message,
      ),
  }
}
