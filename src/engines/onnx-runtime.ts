import { InferenceSession } from '#onnx'
import { configure } from '#onnx-home'

export { Tensor } from '#onnx'
export type { InferenceSession } from '#onnx'

/**
 * Opens a graph. Uses all cores up to four unless told: a graph of small steps, like the speech detector, runs faster
 * on one. In a tab the sessions of one worker share the threads that the first of them asked for.
 */
export function createSession(
  modelBytes: Uint8Array,
  { threads, unfoldsWeights = false, weights }: SessionNeeds = {},
): Promise<InferenceSession> {
  const options = configure(threads)
  const extra = unfoldsWeights
    ? { ...options.extra, session: { ...sessionOf(options), ...UNFOLD } }
    : options.extra
  return InferenceSession.create(modelBytes, {
    ...options,
    ...(extra && { extra }),
    ...(weights && { externalData: [weights] }),
    graphOptimizationLevel: 'all',
  })
}

type SessionNeeds = {
  threads?: number
  /** 8-bit weights of a graph that computes in floats are unfolded once, at load, and not at every run. */
  unfoldsWeights?: boolean
  /** A file that the graph names as the place of its weights. It is read while the graph is opened, and not after. */
  weights?: { path: string; data: Uint8Array }
}

/** kOrtSessionOptionsDisableQuantQDQ in onnxruntime_session_options_config_keys.h. */
const UNFOLD = { disable_quant_qdq: '1' }

function sessionOf({ extra }: InferenceSession.SessionOptions): Record<string, unknown> {
  return (extra?.session ?? {}) as Record<string, unknown>
}
