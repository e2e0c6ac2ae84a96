import type { WhisperConfig } from '@/engines/recognition/whisper-config'

/** Turns log-mel features [bands, 3000] into what the decoder attends to, [1500, hidden size]. One run at a time. */
export type Encoder = (features: Float32Array) => Promise<Float32Array>

/** Loads the encoder of a Whisper for the home that this runs in; `readFile` reads a file of the model. */
export type LoadEncoder = (
  readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  config: WhisperConfig,
) => Promise<Encoder>

/** Weights of 8 bit, and the runtime's own graph over them. */
export const QUANTISED_ENCODER = 'onnx/encoder_model_quantized.onnx'
