import type { Kernels } from '@/engines/kernels/kernels'
import type { Peak } from '@/engines/recognition/decoder'
import { TASK } from './task-kinds'

/** The best of the tokens from one to another; scores are those of the kernels' memory. */
export type FindPeak = (scores: Float32Array, from: number, to: number) => Peak

/** Of `Peak` in `assembly/peak.ts`. */
const RECORD_BYTES = 4 * 7

/** Suppressed tokens never come. */
export function createPeaks(
  { memory, run }: Kernels,
  { vocabularySize, suppressedTokens }: { vocabularySize: number; suppressedTokens: Iterable<number> },
): FindPeak {
  const record = memory.take(RECORD_BYTES)
  // Four are read at once, also behind the last.
  const allowed = new Float32Array(vocabularySize + 3)
  for (const token of suppressedTokens) allowed[token] = -Infinity
  const bias = memory.put(allowed)

  return (scores, from, to) => {
    memory.setRecord(record, [scores.byteOffset, bias, from, to + 1, -1])
    run({ kind: TASK.peak, record, parts: 1 })
    const [token] = memory.int32(record + 16, 1)
    const [score, sum] = memory.floats(record + 20, 2)
    return { token: token!, score: score!, logSum: score! + Math.log(sum!) }
  }
}
