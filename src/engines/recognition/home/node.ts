import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { createSession, Tensor } from '@/engines/onnx-runtime'
import { QUANTISED_ENCODER } from '@/engines/recognition/encoder'
import type { WhisperHome } from './home'

/** The same net in float32; its weights are unfolded from the 8-bit file (README.md of the model). */
const GRAPH = 'onnx/encoder_model_float.onnx'
const WEIGHTS = 'encoder_model_quantized.onnx'
const MOST_THREADS = 4

const kernels = new URL('../kernels/', import.meta.url)

export const home: WhisperHome = {
  compileKernels: async () => WebAssembly.compile(await readFile(new URL('kernels.wasm', kernels))),
  kernelThreads: () => ({
    count: Math.min(availableParallelism(), MOST_THREADS),
    start: (thread) => new Worker(new URL('kernel-thread.mjs', kernels), { workerData: thread }).unref(),
  }),
  /** The runtime's own float kernels are nearly twice as fast as wasm can be: they use registers of twice the width. */
  async loadEncoder(readModelFile, { melBands, sourceFrames }) {
    const session = await createSession(await readModelFile(GRAPH), {
      unfoldsWeights: true,
      weights: { path: WEIGHTS, data: await readModelFile(QUANTISED_ENCODER) },
    })
    return async (features) => {
      const feeds = { input_features: new Tensor('float32', features, [1, melBands, 2 * sourceFrames]) }
      const { last_hidden_state: hidden } = await session.run(feeds)
      // The encoder's one output is float32.
      return hidden!.data as Float32Array
    }
  },
}
