import { expect, it } from 'vitest'
import { numbers } from '@/testing/numbers'
import { WHISPER_BASE } from '@/testing/whisper-base'
import { createAlignmentCost } from './alignment-cost'
import { startWhisperKernels } from './start-kernels'

const HEADS = 3
const MOST = { heads: HEADS, tokens: 12, frames: 200 }

/** As `whisper/timing.py` has it. */
function expected(attention: Float32Array[], frames: number, token: number, frame: number): number {
  const normal = (head: number, at: number) => {
    const column = attention.map((row) => row[head * frames + at]!)
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length
    return (column[token]! - mean) / (Math.sqrt(variance) || 1)
  }
  const mirrored = (at: number) => {
    const inside = at < 0 ? -at : at >= frames ? 2 * (frames - 1) - at : at
    return Math.min(Math.max(inside, 0), frames - 1)
  }
  let sum = 0
  for (let head = 0; head < HEADS; head++) {
    const seven = [-3, -2, -1, 0, 1, 2, 3].map((by) => normal(head, mirrored(frame + by)))
    sum += seven.toSorted((a, b) => a - b)[3]!
  }
  return -sum / HEADS
}

it('is minus the mean over heads of the filtered attention, normalised over tokens', async () => {
  const alignmentCost = createAlignmentCost(await startWhisperKernels(WHISPER_BASE), MOST)
  for (const [tokens, frames] of [
    [12, 200],
    [7, 101],
    [5, 2],
    [1, 50],
  ] as const) {
    const attention = Array.from({ length: tokens }, (_, token) => numbers(HEADS * frames, 31 + 7919 * token))
    const cost = alignmentCost(attention, frames)
    for (let token = 0; token < tokens; token++)
      for (let frame = 0; frame < frames; frame++)
        expect(cost.values[cost.at(token) + frame]).toBeCloseTo(expected(attention, frames, token, frame), 3)
  }
})
