import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOfText } from './words-of-text'

describe('words from a service', () => {
  it('get back the marks and spaces of the text they were taken from', () => {
    expect(texts(' Well, "stop" - now!', ['Well', 'stop', 'now'])).toEqual([' Well,', ' "stop" -', ' now!'])
  })

  it('join to the text in a script without spaces', () => {
    expect(texts('今日は、いい', ['今日', 'は', 'いい'])).toEqual(['今日', 'は、', 'いい'])
  })

  it('stay as they are where the text does not have them', () => {
    expect(texts(' It costs 5.', ['it', 'costs', 'five'])).toEqual([' it', ' costs', ' five'])
  })

  it('join to the text, whatever its spaces and marks', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const gap = fc.constantFrom(' ', ', ', '. ', ' - ', '  ', ' "', '?! ')
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, word), { minLength: 1, maxLength: 30 }), (pairs) => {
        const text = pairs.flat().join('')
        const words = pairs.map(([, said]) => said)
        expect(texts(text, words).join('')).toBe(text)
      }),
    )
  })
})

function texts(text: string, words: string[]): string[] {
  const said = words.map((word, index) => ({ word, startSeconds: index, endSeconds: index + 1 }))
  return wordsOfText(text, said).map((word) => word.text)
}
