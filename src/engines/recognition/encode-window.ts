import { Tensor } from '@/engines/onnx-runtime'
import { WINDOW_FRAMES } from './log-mel'
import type { AudioWindow } from './protocol'
import type { WhisperModel } from './whisper-model'
import { windowFrames } from './window-times'

export type EncodedWindow = {
  /** The encoder's output, [1500, hidden]. */
  hidden: Float32Array
  /** How many of its 20 ms frames hold sound. */
  frames: number
}

/** What the decoder attends to: the encoder's view of one window. */
export async function encodeWindow(model: WhisperModel, window: AudioWindow): Promise<EncodedWindow> {
  const { melBands, sourceFrames } = model.config
  const features = new Tensor('float32', model.logMel(window.samples), [1, melBands, WINDOW_FRAMES])
  const outputs = await model.encoder.run({ input_features: features })
  // The encoder's one output is float32.
  const hidden = outputs['last_hidden_state']!.data as Float32Array
  return { hidden, frames: Math.min(windowFrames(window), sourceFrames) }
}
