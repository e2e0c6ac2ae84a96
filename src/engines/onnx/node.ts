import { availableParallelism } from 'node:os'
import type { InferenceSession } from '#onnx'

/** More threads than this bring nothing to graphs of this size. */
const MOST_THREADS = 4

export function configure(
  threads = Math.min(availableParallelism(), MOST_THREADS),
): InferenceSession.SessionOptions {
  return { executionProviders: ['cpu'], intraOpNumThreads: threads, interOpNumThreads: 1 }
}
