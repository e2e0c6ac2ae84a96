import type { Kernels } from '@/engines/kernels/kernels'
import { TASK } from './task-kinds'

/** What it costs each token to lie at each frame: from `at(token)` on, one number for each frame. Valid until asked again. */
export type Cost = { values: Float32Array; at(token: number): number }

/**
 * Takes for each token [heads, frames] of attention, after softmax. Normalised over tokens, median-filtered over frames, averaged
 * over heads (`whisper/timing.py`).
 */
export type AlignmentCost = (attention: Float32Array[], frames: number) => Cost

/** `MARGIN` in `assembly/alignment.ts`. */
const MARGIN = 4
const BYTES = 4
/** Of `Alignment` there. */
const RECORD_BYTES = 4 * 6

export function createAlignmentCost(
  { memory, run }: Kernels,
  most: { heads: number; tokens: number; frames: number },
): AlignmentCost {
  const { heads } = most
  const record = memory.take(RECORD_BYTES)
  const input = memory.take(BYTES * most.tokens * heads * strideOf(most.frames))
  const output = memory.take(BYTES * most.tokens * strideOf(most.frames))

  return (attention, frames) => {
    const tokens = attention.length
    const stride = strideOf(frames)
    const rows = memory.floats(input, tokens * heads * stride)
    for (const [token, ofHeads] of attention.entries())
      for (let head = 0; head < heads; head++)
        rows.set(
          ofHeads.subarray(head * frames, (head + 1) * frames),
          (token * heads + head) * stride + MARGIN,
        )
    memory.setRecord(record, [input, tokens, heads, frames, stride, output])
    run({ kind: TASK.normaliseHeads, record, parts: heads })
    run({ kind: TASK.alignmentCost, record, parts: tokens })
    return { values: memory.floats(output, tokens * stride), at: (token) => token * stride + MARGIN }
  }
}

const strideOf = (frames: number) => 2 * MARGIN + 4 * Math.ceil(frames / 4)
