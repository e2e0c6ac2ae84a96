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
  const hidden = await model.encoder(model.logMel(window.samples))
  return { hidden, frames: Math.min(windowFrames(window), model.config.sourceFrames) }
}
