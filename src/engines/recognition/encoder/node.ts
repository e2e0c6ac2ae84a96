import { createSession, Tensor } from '@/engines/onnx-runtime'
import { QUANTISED_ENCODER, type LoadEncoder } from './encoder'

/** The same net in float32; its weights are unfolded from the 8-bit file (README.md of the model). */
const GRAPH = 'onnx/encoder_model_float.onnx'
const WEIGHTS = 'encoder_model_quantized.onnx'

/** The runtime's own float kernels are twice as fast in Node as wasm can be: they use registers of twice the width. */
export const loadEncoder: LoadEncoder = async (readFile, { melBands, sourceFrames }) => {
  const session = await createSession(await readFile(GRAPH), {
    unfoldsWeights: true,
    weights: { path: WEIGHTS, data: await readFile(QUANTISED_ENCODER) },
  })
  return async (features) => {
    const feeds = { input_features: new Tensor('float32', features, [1, melBands, 2 * sourceFrames]) }
    const { last_hidden_state: hidden } = await session.run(feeds)
    // The encoder's one output is float32.
    return hidden!.data as Float32Array
  }
}
