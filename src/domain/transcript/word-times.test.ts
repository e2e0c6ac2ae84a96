import { describe, expect, it } from 'vitest'
import { spokenSegment } from '@/testing/transcripts'
import { wordAt, wordTimes } from './word-times'

describe('the word that is being spoken', () => {
  const times = wordTimes([spokenSegment(' one two', 1, 2), spokenSegment(' three', 5, 6)])

  it.each([
    [0.99, -1],
    [1, 0],
    [1.49, 0],
    [1.5, 1],
    [5, 2],
    [5.9, 2],
  ])('at %f s is number %i', (seconds, word) => {
    expect(wordAt(times, seconds)).toBe(word)
  })

  it('stays marked for a moment, but not through a pause', () => {
    expect(wordAt(times, 2.3)).toBe(1)
    expect(wordAt(times, 3)).toBe(-1)
    expect(wordAt(times, 60)).toBe(-1)
  })

  it('is none where there are no words', () => {
    expect(wordAt(wordTimes([]), 1)).toBe(-1)
  })
})
