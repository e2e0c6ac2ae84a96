import { beforeAll, describe, expect, it } from 'vitest'
import type { Kernels } from '@/engines/kernels/kernels'
import { numbers } from '@/testing/numbers'
import { WHISPER_BASE } from '@/testing/whisper-base'
import { createPeaks, type FindPeak } from './peaks'
import { startWhisperKernels } from './start-kernels'

const VOCABULARY = 1003
const SUPPRESSED = [5, 400, 401, 402, 403]

let kernels: Kernels
let scores: Float32Array
let findPeak: FindPeak
beforeAll(async () => {
  kernels = await startWhisperKernels(WHISPER_BASE)
  findPeak = createPeaks(kernels, { vocabularySize: VOCABULARY, suppressedTokens: SUPPRESSED })
  const values = numbers(VOCABULARY, 21).map((value) => 12 * value)
  scores = kernels.memory.floats(kernels.memory.put(values), VOCABULARY)
})

describe('the best of a range of scores', () => {
  it.each([
    ['all', 0, VOCABULARY - 1],
    ['some', 3, 17],
    ['the last', VOCABULARY - 2, VOCABULARY - 1],
    ['one', 77, 77],
  ])('is found with the sum of their likelihoods: %s', (_, from, to) => {
    const allowed = [...scores.keys()].filter(
      (token) => token >= from && token <= to && !SUPPRESSED.includes(token),
    )
    const best = allowed.reduce((found, token) => (scores[token]! > scores[found]! ? token : found))
    const sum = allowed.reduce((total, token) => total + Math.exp(scores[token]!), 0)
    const peak = findPeak(scores, from, to)
    expect(peak.token).toBe(best)
    expect(peak.score).toBe(scores[best])
    expect(peak.logSum).toBeCloseTo(Math.log(sum), 5)
  })

  it('is never one that is suppressed', () => {
    scores[402] = 90
    expect(findPeak(scores, 0, VOCABULARY - 1).token).not.toBe(402)
  })

  it('is the first of equals', () => {
    scores[201] = scores[202] = scores[700] = 50
    expect(findPeak(scores, 0, VOCABULARY - 1)).toMatchObject({ token: 201, score: 50 })
  })

  it('is none where none may come', () => {
    expect(findPeak(scores, 400, 403)).toEqual({ token: -1, score: -Infinity, logSum: -Infinity })
    expect(findPeak(scores, 10, 9)).toEqual({ token: -1, score: -Infinity, logSum: -Infinity })
  })
})
