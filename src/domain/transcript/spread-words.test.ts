import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadWords } from './spread-words'

const span = { startSeconds: 10, endSeconds: 20 }

describe('a text spread over a span', () => {
  it('gives longer words more time', () => {
    expect(spreadWords('a bcdefgh', span)).toEqual([
      { text: ' a', startSeconds: 10, endSeconds: 12, probability: 1 },
      { text: ' bcdefgh', startSeconds: 12, endSeconds: 20, probability: 1 },
    ])
  })

  it('is cut into words where a script has no spaces, marks with the word before', () => {
    const texts = spreadWords('今日は天気がいい。', span).map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.join('')).toBe(' 今日は天気がいい。')
    expect(texts.at(-1)).toMatch(/。$/)
  })

  it('keeps every letter, and times that only go forward within the span', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const words = spreadWords(text, span)
        const said = words.map((word) => word.text).join('')
        expect(said.replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''))
        let at = span.startSeconds
        for (const word of words) {
          expect(word.text.trim()).not.toBe('')
          expect(word.startSeconds).toBeGreaterThanOrEqual(at)
          at = word.endSeconds
        }
        expect(at).toBeLessThanOrEqual(span.endSeconds + 1e-9)
      }),
    )
  })
})
