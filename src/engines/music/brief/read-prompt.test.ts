import { describe, expect, it } from 'vitest'
import { readPrompt } from './read-prompt'

const said = (prompt: string) =>
  readPrompt(prompt).understood.map(({ kind, meaning }) => `${kind}: ${meaning}`)
const missed = (prompt: string) =>
  readPrompt(prompt).notUnderstood.map(({ text, reason }) => `${text}: ${reason}`)

describe('a prompt is understood', () => {
  it.each([
    ['calm lo-fi hip-hop, 80 bpm', ['mood: calm', 'genre: lo-fi hip-hop', 'tempo: 80 BPM']],
    ['Drum & Bass at 174BPM', ['genre: drum and bass', 'tempo: 174 BPM']],
    ['a fast 8-bit tune in C major', ['tempo: fast', 'genre: 8-bit', 'key: C major']],
    ['trap beat', ['genre: lo-fi hip-hop, the nearest there is']],
    ['sad piano ballad in F# minor', ['mood: sad', 'genre: solo piano', 'key: F# minor']],
    ['Bb dorian jazz', ['key: Bb dorian', 'genre: jazz swing']],
    ['folk in the key of D', ['genre: folk guitar', 'key: D']],
    ['techno in Em', ['genre: techno', 'key: E minor']],
    ['waltz for strings', ['metre: 3/4', 'instrument: strings']],
    ['rock in 7/8 time', ['genre: rock', 'metre: 7/8']],
    ['90-100 bpm funk', ['tempo: 95 BPM', 'genre: funk']],
    ['80s synthwave that builds up', ['era: the eighties', 'genre: synthwave', 'energy: grows to the end']],
    ['background music for a vlog', ['use: leaves room for a voice', 'use: leaves room for a voice']],
    ['seamless loop for a game', ['form: a seamless loop', 'use: for a game']],
    ['pop with acoustic guitars', ['genre: pop', 'instrument: steel guitar']],
    ['bossa nova with guitar', ['genre: bossa nova', 'instrument: nylon guitar']],
  ])('%s', (prompt, understood) => {
    expect(said(prompt)).toEqual(understood)
    expect(missed(prompt)).toEqual([])
  })

  it.each([
    ['pop, no drums', { unwantedParts: ['drums'] }],
    ['rock without drums or bass', { unwantedParts: ['drums', 'bass'] }],
    ['jazz without piano, with trumpet', { unwanted: ['piano'], wanted: ['trumpet'] }],
    ['house minus melody', { unwantedParts: ['lead'] }],
    ["don't use strings, epic cinematic", { unwanted: ['strings'] }],
    ['drum free ambient', { unwantedParts: ['drums'] }],
    ['only piano', { wanted: ['piano'], isOnly: true }],
    ['in three, dark', { metre: '3/4' }],
    ['phrygian metal, 140 beats per minute', { mode: 'phrygian', bpm: 140, style: 'rock' }],
    ['tempo of 72', { bpm: 72 }],
    ['starts quiet and builds, orchestral', { curve: 'building', style: 'cinematic orchestral' }],
    ['B flat minor', { tonic: 10, mode: 'minor' }],
  ])('%s', (prompt, brief) => {
    expect(readPrompt(prompt).brief).toMatchObject(brief)
    expect(missed(prompt)).toEqual([])
  })

  it('takes a mood back that is denied', () => {
    expect(readPrompt('not sad pop').brief.brightness).toBeGreaterThan(0)
    expect(readPrompt('pop, not too fast').brief.pace).toBeLessThan(0)
  })
})

describe('what is not understood is listed', () => {
  it.each([
    ['jazz like Daft Punk', ['Daft Punk: unknown']],
    ['rock in the style of Massive Attack', ['Massive Attack: unknown']],
    ['jazz house', ['house: conflict']],
    ['pop, 90 bpm, 120 bpm', ['120 bpm: conflict']],
    ['C major pop in D minor', ['D minor: conflict']],
    ['pop with vocals', ['vocals: impossible']],
    ['rock, 400 bpm', ['400 bpm: impossible']],
    ['pop in 11/8', ['11/8: impossible']],
    ['30 seconds of funk', ['30 seconds: elsewhere']],
    ['funk with a zither and a didgeridoo', ['zither: unknown', 'didgeridoo: unknown']],
    ['jazz con piano y contrabajo', ['con: language', 'y: language', 'contrabajo: unknown']],
  ])('%s', (prompt, expected) => {
    expect(missed(prompt)).toEqual(expected)
  })

  it('leaves no word out: each is understood, a filler, or listed', () => {
    const { understood, notUnderstood } = readPrompt(
      'Please make a moody xylograph techno thing with flibbertigibbet and bells',
    )
    expect(understood.map(({ text }) => text)).toEqual(['moody', 'techno', 'bells'])
    expect(notUnderstood.map(({ text }) => text)).toEqual(['xylograph', 'flibbertigibbet'])
  })

  it('grants a wish for no voice', () => {
    expect(said('pop, no vocals')).toContain('without: no voice')
  })
})

describe('a prompt is refused', () => {
  it.each([
    ['', 'PromptLengthError'],
    ['   ', 'PromptLengthError'],
    ['a'.repeat(501), 'PromptLengthError'],
    ['🎵🎶🔥', 'UnreadablePromptError'],
    ['!!! ...', 'UnreadablePromptError'],
    ['una canción muy tranquila para dormir', 'UnreadablePromptError'],
    ['ruhige Musik ohne Schlagzeug', 'UnreadablePromptError'],
    ['спокойная музыка для сна', 'UnreadablePromptError'],
    ['静かな音楽', 'UnreadablePromptError'],
  ])('%j: %s', (prompt, name) => {
    expect(() => readPrompt(prompt)).toThrow(expect.objectContaining({ name }))
  })

  it('but 500 characters are read, and emoji are no fault beside words', () => {
    expect(readPrompt('jazz '.repeat(100)).understood[0]?.meaning).toBe('jazz swing')
    expect(readPrompt('jazz 🎷').notUnderstood).toEqual([])
  })
})
