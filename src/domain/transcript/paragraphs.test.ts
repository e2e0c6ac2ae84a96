import { describe, expect, it } from 'vitest'
import { spokenSegment } from '@/testing/transcripts'
import { paragraphsOf } from './paragraphs'

describe('paragraphs', () => {
  it('break at pauses and count the words before them', () => {
    const segments = [
      spokenSegment(' One two.', 0, 1),
      spokenSegment(' Three.', 1.5, 2),
      spokenSegment(' Four.', 4, 5),
    ]
    expect(paragraphsOf(segments)).toMatchObject([
      { startSeconds: 0, endSeconds: 2, firstWord: 0 },
      { startSeconds: 4, endSeconds: 5, firstWord: 3 },
    ])
  })

  it('break a long monologue after a sentence', () => {
    const phrases = Array.from({ length: 40 }, (_, index) =>
      spokenSegment(
        index % 2 ? ' and so this sentence comes to its end.' : ' Here a sentence begins',
        index,
        index + 1,
      ),
    )
    const texts = paragraphsOf(phrases).map(({ words }) => words.map((word) => word.text).join(''))
    expect(texts.length).toBeGreaterThan(1)
    expect(texts.every((text) => text.endsWith('end.') && text.length < 600)).toBe(true)
    expect(texts.join('')).toBe(phrases.flatMap((phrase) => phrase.words.map((word) => word.text)).join(''))
  })

  it('leave out phrases without words', () => {
    expect(paragraphsOf([spokenSegment('', 0, 1)])).toEqual([])
  })
})
