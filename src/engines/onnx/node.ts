import { availableParallelism } from 'node:os'
import type { InferenceSession } from '#onnx'

/** More threads than this bring nothing to graphs of this size. */
const MOST_THREADS = 4

export function configure(
  threads = Math.min(availableParallelism(), MOST_THREADS),
): InferenceSession.SessionOptions {
  return {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Without VNNI, 8-bit products overflow 16 bits on x64 unless asked not to: words are lost, for 6 % of the time
    // (kOrtSessionOptionsAvx2PrecisionMode in onnxruntime_session_options_config_keys.h).
    // Threads that wait in a loop take the cores from the server and from other engines: two at once took three times as
    // long, and one alone gains nothing by it.
    extra: { session: { x64quantprecision: '1', intra_op: { allow_spinning: '0' } } },
  }
}
