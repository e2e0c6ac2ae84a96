import { describe, expect, it } from 'vitest'
import { spokenSegment } from '@/testing/transcripts'
import { findWords } from './find-words'

const { words } = spokenSegment(' Ask not what your Café can do: ask what you can do.', 0, 12)

describe('finding a text among words', () => {
  it.each([
    ['ask', [[0], [7]]],
    [
      'can do',
      [
        [5, 6],
        [10, 11],
      ],
    ],
    ['cafe', [[4]]],
    [
      'at y',
      [
        [2, 3],
        [8, 9],
      ],
    ],
    ['nothing', []],
    ['  ', []],
  ])('%j is at words %j', (text, places) => {
    expect(findWords(words, text).map((match) => match.words)).toEqual(places)
  })

  it('tells when the first word of a match is spoken', () => {
    expect(findWords(words, 'what you can')[0]?.startSeconds).toBe(8)
  })
})
