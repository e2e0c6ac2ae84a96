import { expect, it } from 'vitest'
import { splitPhrases } from './phrases'
import type { WhisperConfig } from './whisper-config'

// Only the first timestamp matters here.
const config = { tokens: { firstTimestamp: 100 } } as WhisperConfig

it('cuts at pairs of timestamps', () => {
  expect(splitPhrases([100, 1, 2, 150, 160, 3, 199], config)).toEqual([
    { from: 1, to: 3, startFrame: 0, endFrame: 50 },
    { from: 5, to: 6, startFrame: 60, endFrame: 99 },
  ])
})

it('leaves a phrase that was cut off without an end', () => {
  expect(splitPhrases([110, 1, 2], config)).toEqual([{ from: 1, to: 3, startFrame: 10, endFrame: null }])
})

it('makes no phrase of timestamps alone', () => {
  expect(splitPhrases([100, 150], config)).toEqual([])
})
