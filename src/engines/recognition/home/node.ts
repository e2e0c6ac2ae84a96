import { hasExactByteProducts } from '@/engines/onnx/exact-products'
import { createSession, Tensor } from '@/engines/onnx-runtime'
import { QUANTISED_ENCODER, type Encoder } from '@/engines/recognition/encoder'
import type { ReadFile } from '@/engines/recognition/read-file'
import type { WhisperHome } from './home'

/**
 * The same net twice, over the weights of the 8-bit file (README.md of the model): in float32, and with inputs of matrices
 * split into a coarse byte and a fine one, which is faster where bytes multiply exactly, and as exact.
 */
const NODE_ENCODERS = {
  floats: 'onnx/encoder_model_fused.onnx',
  bytes: 'onnx/encoder_model_split.onnx',
}
const WEIGHTS = 'encoder_model_quantized.onnx'

export const home: WhisperHome = {
  /** The runtime's own kernels are twice as fast as wasm can be: they use registers of several times the width. */
  loadEncoder: async (readFile, config) =>
    loadNodeEncoder((await hasExactByteProducts()) ? 'bytes' : 'floats', readFile, config),
}

export async function loadNodeEncoder(
  kind: keyof typeof NODE_ENCODERS,
  readModelFile: ReadFile,
  { melBands, sourceFrames }: { melBands: number; sourceFrames: number },
): Promise<Encoder> {
  const session = await createSession(await readModelFile(NODE_ENCODERS[kind]), {
    unfoldsWeights: kind === 'floats',
    weights: { path: WEIGHTS, data: await readModelFile(QUANTISED_ENCODER) },
  })
  return async (features) => {
    const feeds = { input_features: new Tensor('float32', features, [1, melBands, 2 * sourceFrames]) }
    const { last_hidden_state: hidden } = await session.run(feeds)
    // The encoder's one output is float32.
    return hidden!.data as Float32Array
  }
}
