import { beforeAll, expect, it } from 'vitest'
import type { Kernels } from '@/engines/kernels/kernels'
import { WHISPER_BASE } from '@/testing/whisper-base'
import { createAlignmentCost } from './kernels/alignment-cost'
import { tokenFrames } from './token-times'
import { startWhisperKernels } from './kernels/start-kernels'

let kernels: Kernels
beforeAll(async () => {
  kernels = await startWhisperKernels(WHISPER_BASE)
})

function framesOf(attention: Float32Array[], heads: number, frames: number): Int32Array {
  const cost = createAlignmentCost(kernels, { heads, tokens: attention.length, frames })
  return tokenFrames(cost(attention, frames), attention.length, frames)
}

/** Attention of one head that follows the given frames, over a background that favours one frame always. */
function attentionAlong(starts: number[], frames: number, noise = 0): Float32Array[] {
  return starts.map((start, token) => {
    const end = starts[token + 1] ?? frames
    return Float32Array.from({ length: frames }, (_, frame) => {
      const isSpoken = frame >= start && frame < end
      return (
        (isSpoken ? 1 / (end - start) : 0) +
        (frame === 3 ? 5 : 0) +
        noise * Math.abs(Math.sin(frame * 37 + token))
      )
    })
  })
}

const starts = [0, 12, 30, 41, 70, 96]

it('finds the frame at which each token begins', () => {
  expect([...framesOf(attentionAlong(starts, 120), 1, 120)]).toEqual([...starts, 120])
})

it('finds it in noise to a frame or two', () => {
  const found = framesOf(attentionAlong(starts, 120, 0.02), 1, 120)
  for (const [token, start] of starts.entries())
    expect(Math.abs(found[token]! - start)).toBeLessThanOrEqual(2)
})

it('averages heads: one that looks elsewhere does not mislead the others', () => {
  const good = attentionAlong(starts, 120)
  const flat = good.map((row) => Float32Array.of(...row, ...row, ...new Float32Array(120).fill(1 / 120)))
  expect([...framesOf(flat, 3, 120)]).toEqual([...starts, 120])
})

it('never goes back in time', () => {
  const found = framesOf(attentionAlong([50, 20, 80, 10], 100, 0.5), 1, 100)
  expect([...found]).toEqual([...found].toSorted((a, b) => a - b))
})

it('takes sound shorter than the filter', () => {
  expect(framesOf(attentionAlong([0, 1], 3), 1, 3)).toHaveLength(3)
})
