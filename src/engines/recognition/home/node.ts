import { createSession, Tensor } from '@/engines/onnx-runtime'
import { QUANTISED_ENCODER } from '@/engines/recognition/encoder'
import type { WhisperHome } from './home'

/** The same net in float32; its weights are unfolded from the 8-bit file (README.md of the model). */
const GRAPH = 'onnx/encoder_model_fused.onnx'
const WEIGHTS = 'encoder_model_quantized.onnx'

export const home: WhisperHome = {
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
