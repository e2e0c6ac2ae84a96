import { describe, expect, it } from 'vitest'
import type { SpeechWord } from '@/domain/speech/speech-word'
import { takesAsSegments } from './takes-as-segments'

describe('takes as a transcript', () => {
  it('have words with their marks, in the time of the whole', () => {
    const segments = segmentsOf('One, well.', 'Two.')
    expect(segments.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(segments[0]?.words.map(({ text }) => text)).toEqual([' One,', ' well.'])
  })

  it.each([
    ['It says: "You know (well) so."', ' It says: "You know (well) so."'],
    ['Dice «hola» y ¿qué?', ' Dice «hola» y ¿qué?'],
    ['Wait [pause 1s] for it.', ' Wait for it.'],
    ['# The **tide** mill', ' The tide mill'],
    ['It is ***very*** old, 5 * 3.', ' It is very old, 5 * 3.'],
    ['Our well-known co-founder.', ' Our well-known co-founder.'],
    ['He/she drives 5 km/h: R&D, C:\\temp/files.', ' He/she drives 5 km/h: R&D, C:\\temp/files.'],
    ['The mill—old as it is—turns.', ' The mill—old as it is—turns.'],
    ['Wait[pause 1s]for it.', ' Wait for it.'],
  ])('have marks at the word they belong to, without those that are not said: %j', (written, shown) => {
    const words = segmentsOf(written)[0]!.words.map(({ text }) => text)
    expect(words.join('')).toBe(shown)
    for (const word of words) expect(word).not.toMatch(/\s["«(¿]$/)
  })

  it('have a word that is said as several, from where it begins to where it ends', () => {
    const [, word] = segmentsOf('A state-of-the-art mill.')[0]!.words
    expect(word).toMatchObject({ text: ' state-of-the-art', startSeconds: 0.1 })
    expect(word!.endSeconds).toBeCloseTo(0.5)
  })

  it('have words at all where a service told none', () => {
    const part = { take: { spokenAs: { text: 'One two.' }, words: [] }, startSeconds: 1, endSeconds: 2 }
    const [segment] = takesAsSegments({ parts: [part] } as unknown as Parameters<typeof takesAsSegments>[0])
    expect(segment!.words.map(({ text }) => text)).toEqual([' One', ' two.'])
  })
})

function segmentsOf(...texts: string[]) {
  const parts = texts.map((text, index) => ({
    take: { spokenAs: { text }, words: wordsOf(text) },
    startSeconds: 2 * index,
    endSeconds: 2 * index + 1,
  }))
  return takesAsSegments({ parts } as unknown as Parameters<typeof takesAsSegments>[0])
}

function wordsOf(text: string): SpeechWord[] {
  const said = [...text.replace(/\[.*?\]/g, (tag) => ' '.repeat(tag.length)).matchAll(/[\p{L}\p{N}]+/gu)]
  return said.map(({ 0: word, index }, at) => ({
    text: word,
    start: index,
    end: index + word.length,
    startSeconds: at * 0.1,
    endSeconds: at * 0.1 + 0.1,
  }))
}
