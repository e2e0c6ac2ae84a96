import { describe, expect, it } from 'vitest'
import { CHIP_GROUPS } from './chip-groups'
import { chosenWords, toggleWord } from './prompt-words'

const groupOf = (word: string) => CHIP_GROUPS.find(({ words }) => words.includes(word))!
const press = (prompt: string, word: string) => toggleWord(prompt, word, groupOf(word))

describe('a chip', () => {
  it('puts its word at the end of the text', () => {
    expect(press('', 'calm')).toBe('calm')
    expect(press('A song for rain', 'calm')).toBe('A song for rain, calm')
    expect(press('A song for rain, ', 'calm')).toBe('A song for rain, calm')
  })

  it('takes its word out again, with its comma', () => {
    expect(press('house, calm, piano', 'calm')).toBe('house, piano')
    expect(press('house, calm', 'calm')).toBe('house')
    expect(press('calm, house', 'calm')).toBe('house')
    expect(press('Something calm for rain', 'calm')).toBe('Something for rain')
    expect(press('calm', 'calm')).toBe('')
  })

  it('takes out a word wherever a person wrote it, in any case, and each time', () => {
    expect(press('Calm rain, calm sea', 'calm')).toBe('rain, sea')
  })

  it('gives the text back as it was when it is pressed twice', () => {
    for (const prompt of ['A song for rain', 'house, piano', 'no drums, 80 bpm'])
      for (const word of ['dreamy', 'violin']) expect(press(press(prompt, word), word)).toBe(prompt)
  })

  it('of a genre or a tempo takes the place of the other one', () => {
    expect(press('slow house for a vlog', 'techno')).toBe('slow techno for a vlog')
    expect(press('slow house for a vlog', 'fast')).toBe('fast house for a vlog')
  })

  it('is pressed while its word stands in the text, whole and wanted', () => {
    expect([...chosenWords('Warm lo-fi hip-hop with electric piano and no drums')]).toEqual([
      'warm',
      'lo-fi hip-hop',
      'electric piano',
      'no drums',
    ])
    expect(chosenWords('housework, popcorn, without piano, not calm').size).toBe(0)
    expect([...chosenWords('very slow')]).toEqual(['very slow'])
  })
})
