import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { KernelHome } from './home'

const MOST_THREADS = 4

export const kernelHome: KernelHome = {
  compile: async (url) => WebAssembly.compile(await readFile(url)),
  threads: () => ({
    count: Math.min(availableParallelism(), MOST_THREADS),
    start: (thread) =>
      new Worker(new URL('../kernel-thread.mjs', import.meta.url), { workerData: thread }).unref(),
  }),
}
