import type { KernelHome } from './home'

/** More bring nothing: the memory is the limit then. */
const MOST_THREADS = 4

export const kernelHome: KernelHome = {
  compile: (url) => WebAssembly.compileStreaming(fetch(url)),
  threads: () => ({
    // Memory can be shared only where the page is cross-origin isolated.
    count: globalThis.crossOriginIsolated ? Math.min(navigator.hardwareConcurrency, MOST_THREADS) : 1,
    start: (thread) =>
      // Vite makes a worker of what is written just so.
      new Worker(new URL('../kernel.worker.ts', import.meta.url), { type: 'module' }).postMessage(thread, []),
  }),
}
