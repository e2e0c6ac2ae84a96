import { InferenceSession, type Tensor } from '#onnx'
import { configure } from '#onnx-home'

export { Tensor } from '#onnx'
export type { InferenceSession } from '#onnx'

/** Tensors by the name of a graph's input or output. */
export type Tensors = Record<string, Tensor>

/**
 * Opens a graph. Uses all cores up to four unless told: a graph of small steps, like the speech detector, runs faster
 * on one. In a tab the sessions of one worker share the threads that the first of them asked for.
 */
export function createSession(
  modelBytes: Uint8Array,
  { threads }: { threads?: number } = {},
): Promise<InferenceSession> {
  return InferenceSession.create(modelBytes, { ...configure(threads), graphOptimizationLevel: 'all' })
}
