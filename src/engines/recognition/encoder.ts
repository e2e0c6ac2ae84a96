/** Turns log-mel features [bands, 3000] into what the decoder attends to, [1500, hidden size]. One run at a time. */
export type Encoder = (features: Float32Array) => Promise<Float32Array>

/** Weights of 8 bit, and the graph that onnxruntime's quantiser made over them. */
export const QUANTISED_ENCODER = 'onnx/encoder_model_quantized.onnx'
