import { describe, expect, it } from 'vitest'
import { insertPauses } from './insert-pauses'
import { placeWords, spreadOver } from './place-words'
import { innerPauses, textForService } from './text-for-service'

const heard = (words: string) =>
  words.split(' ').map((word, index) => ({ word, startSeconds: index, endSeconds: index + 0.8 }))

describe('words with the times of those that were heard', () => {
  it('stand where they are written, marks and all', () => {
    const text = 'Hello, [pause 1s] big world!'
    const words = placeWords(text, heard('hello big world'))
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Hello,', 'big', 'world!'])
    expect(words.map(({ startSeconds }) => startSeconds)).toEqual([0, 1, 2])
  })

  it('are those in brackets too that are no pause, and a word to be filled in', () => {
    const words = spreadOver('Dear <name>, wait [pause here] <b>now</b> [PAUSE=1s].', 0, 1)
    expect(words.map(({ text }) => text)).toEqual(['Dear', 'name', 'wait', '[pause', 'here]', 'now'])
  })

  it('go on behind words that nobody heard, or that were heard otherwise', () => {
    const words = placeWords('One two three four five.', heard('one three for five'))
    expect(words.map(({ text, startSeconds }) => [text, startSeconds])).toEqual([
      ['One', 0],
      ['two', 0.8],
      ['three', 1],
      ['four', 2],
      ['five.', 3],
    ])
  })

  it('never run backwards when they are spread', () => {
    const words = spreadOver('One, two [pause 2s] three.', 1, 4)
    expect(words.map(({ text }) => text)).toEqual(['One,', 'two', 'three.'])
    expect(words[0]?.startSeconds).toBe(1)
    expect(words[2]?.endSeconds).toBeCloseTo(4)
  })
})

describe('a line for a service that knows no pauses and no pronunciations', () => {
  it('has commas, and words as they are to be said', () => {
    const list = [
      { word: 'SQL', says: 'sequel' },
      { word: 'Kokoro', says: '/kˈOkəɹO/' },
    ]
    expect(textForService('Use SQL [pause 1s] now, [pause] NoSQL <b>Kokoro</b>.', list, false)).toBe(
      'Use sequel, now, NoSQL Kokoro.',
    )
    expect(textForService('Dear <name>, [pause=1 min] wait [long pause].', [], false)).toBe(
      'Dear name, wait [long pause].',
    )
    expect(textForService('One [pause 1s] two.', [], true)).toBe('One [pause 1s] two.')
  })

  it('has the endings of words that are spelled otherwise, and no other words that have them inside', () => {
    const list = [
      { word: 'GIF', says: 'jif' },
      { word: 'Nguyen', says: 'win' },
      { word: 'pas', says: 'pah' },
      { word: 'New  York', says: 'noo york' },
      { word: 'O’Neill', says: 'oh neel' },
      { word: ' ', says: 'nothing' },
    ]
    expect(textForService("GIFs of Nguyen's pass, gifted, in new york, by O'Neill", list, false)).toBe(
      "jifs of win's pass, gifted, in noo york, by oh neel",
    )
  })

  it('has no word of what another was spelled as', () => {
    const list = [
      { word: 'AI', says: 'ay eye' },
      { word: 'eye', says: 'ai' },
    ]
    expect(textForService('AI, an eye', list, false)).toBe('ay eye, an ai')
  })

  it('gets its pauses back, at the quietest place between the words, without a click', () => {
    const sampleRate = 1000
    const samples = Float32Array.from({ length: 1000 }, (_, i) => (i > 480 && i < 560 ? 0 : Math.sin(i / 3)))
    const text = 'One [pause 0.5s] two.'
    const words = placeWords(text, [
      { word: 'one', startSeconds: 0, endSeconds: 0.42 },
      { word: 'two', startSeconds: 0.6, endSeconds: 1 },
    ])
    const paused = insertPauses({ samples, sampleRate, words }, innerPauses(text))
    expect(paused.samples).toHaveLength(1500)
    expect(paused.words.map(({ startSeconds }) => startSeconds)).toEqual([0, 1.1])
    expect(paused.samples.slice(560, 980).every((sample) => sample === 0)).toBe(true)
    expect(paused.samples.subarray(0, 480)).toEqual(samples.subarray(0, 480))
    expect(paused.samples.subarray(1060)).toEqual(samples.subarray(560))
  })
})
