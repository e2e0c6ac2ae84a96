import { describe, expect, it } from 'vitest'
import { cutLines, type HeardWord } from './cut-lines'

const RATE = 8_000
const LINES = ['The tide is out.', 'Walk to the island now.', 'Be back by noon.']

describe('a sound in which several lines are said', () => {
  it('is cut in the silences between them, and each line has its words', () => {
    const { sound, heard } = said(LINES, { silence: 0.5 })
    const cuts = cutLines(LINES, heard, sound)!
    expect(cuts.map(({ heard: words }) => words.map(({ word }) => word).join(' '))).toEqual(LINES)
    // Words of 0.3 s; a little of the silence stays on both sides.
    const lengths = cuts.map(({ samples }) => samples.length / RATE)
    for (const [index, count] of [4, 5, 4].entries()) {
      expect(lengths[index]).toBeGreaterThan(count * 0.3)
      expect(lengths[index]).toBeLessThan(count * 0.3 + 0.25)
    }
    for (const [index, { samples, heard: words }] of cuts.entries()) {
      expect(samples.at(-1)).toBeCloseTo(0, 3)
      expect(words[0]!.startSeconds).toBeCloseTo(index === 0 ? 0 : 0.08, 2)
      expect(words.at(-1)!.endSeconds).toBeLessThanOrEqual(samples.length / RATE)
    }
  })

  it('is cut in the silence though the times of words are not exact', () => {
    const { sound, heard } = said(LINES, { silence: 0.4 })
    const late = heard.map((word) => ({
      ...word,
      startSeconds: word.startSeconds + 0.15,
      endSeconds: word.endSeconds + 0.15,
    }))
    const [first] = cutLines(LINES, late, sound)!
    expect(first!.samples.length / RATE).toBeGreaterThan(4 * 0.3)
    expect(first!.samples.length / RATE).toBeLessThan(4 * 0.3 + 0.25)
  })

  it('is cut where a word ends if there is no silence at all, and nothing of it is lost', () => {
    const { sound, heard } = said(LINES, { silence: 0 })
    const lengths = cutLines(LINES, heard, sound)!.map(({ samples }) => samples.length / RATE)
    expect(lengths).toEqual([1.2, 1.5, 1.2].map((seconds) => expect.closeTo(seconds, 3)))
  })

  it('is cut although numbers, and some words, are heard as others', () => {
    const lines = ['It costs $5 today.', 'We met in 1984.', 'No.']
    const { sound, heard } = said(
      ['It costs five dollars today.', 'We met in nineteen eighty-four.', 'Know.'],
      {
        silence: 0.3,
      },
    )
    const cuts = cutLines(lines, heard, sound)!
    expect(cuts.map(({ heard: words }) => words.length)).toEqual([5, 5, 1])
  })

  it.each([
    ['a line is left out', ['The tide is out.', 'Be back by noon.']],
    ['something else is said', ['I am sorry.', 'I cannot read this.', 'Please try another text.']],
    ['nothing is said', []],
  ])('is not cut where %s', (_what, spoken) => {
    const { sound, heard } = said(spoken, { silence: 0.5 })
    expect(cutLines(LINES, heard, sound)).toBeNull()
  })

  it('is not cut where a line would be said in no time', () => {
    const { sound, heard } = said(LINES, { silence: 0.3 })
    const all = { startSeconds: 1, endSeconds: 1.01 }
    const crushed = heard.map((word, index) => (index > 3 && index < 9 ? { ...word, ...all } : word))
    const silent = {
      ...sound,
      samples: sound.samples.map((sample, at) => (at > 1.1 * RATE && at < 3.2 * RATE ? 0 : sample)),
    }
    expect(cutLines(LINES, crushed, silent)).toBeNull()
  })
})

/** Each word is a tone of 0.3 s; silence stands between lines. */
function said(lines: readonly string[], { silence }: { silence: number }) {
  const heard: HeardWord[] = []
  const tones: { from: number; to: number }[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    if (index > 0) at += silence
    for (const word of line.split(' ')) {
      heard.push({ word, startSeconds: at, endSeconds: at + 0.3 })
      tones.push({ from: at, to: at + 0.3 })
      at += 0.3
    }
  }
  const samples = new Float32Array(Math.round((at || 3) * RATE))
  for (const { from, to } of tones)
    for (let i = Math.round(from * RATE); i < Math.round(to * RATE); i++)
      samples[i] = 0.4 * Math.sin((2 * Math.PI * 220 * i) / RATE)
  return { sound: { samples, sampleRate: RATE }, heard }
}
