import { QUANTISED_ENCODER } from '@/engines/recognition/encoder'
import { createKernelEncoder } from '@/engines/recognition/kernels/kernel-encoder'
import wasmUrl from '@/engines/recognition/kernels/kernels.wasm?url'
import type { WhisperHome } from './home'

/** More bring nothing: the memory is the limit then. */
const MOST_THREADS = 4

export const home: WhisperHome = {
  compileKernels: () => WebAssembly.compileStreaming(fetch(wasmUrl)),
  kernelThreads: () => ({
    // Memory can be shared only where the page is cross-origin isolated.
    count: globalThis.crossOriginIsolated ? Math.min(navigator.hardwareConcurrency, MOST_THREADS) : 1,
    start: (thread) =>
      // Vite makes a worker of what is written just so.
      new Worker(new URL('../kernels/kernel.worker.ts', import.meta.url), { type: 'module' }).postMessage(
        thread,
        [],
      ),
  }),
  loadEncoder: async (readFile, config, kernels) =>
    createKernelEncoder(await readFile(QUANTISED_ENCODER), config, kernels),
}
