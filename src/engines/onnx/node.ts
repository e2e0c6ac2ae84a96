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
    // Threads that wait in a loop take the cores from the server and from other engines: two at once took three times as
    // long, and one alone gains nothing by it.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  }
}
