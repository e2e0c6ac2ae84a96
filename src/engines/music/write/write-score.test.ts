import { describe, expect, it } from 'vitest'
import { STYLE_IDS, type StyleId } from '@/domain/music/style-ids'
import { chordTones } from '@/domain/score/chord'
import { pitchClassOf, type Pitch } from '@/domain/score/pitch'
import { chordAt, type Note } from '@/domain/score/score'
import { isDark } from '@/domain/score/key'
import { leapTogether, WIDEST_MOVE } from '@/domain/score/voicing'
import { EMPTY_BRIEF, type Brief } from '@/engines/music/brief/brief'
import { readPrompt } from '@/engines/music/brief/read-prompt'
import { instrumentOf } from '@/engines/music/instruments'
import { keyOfChroma } from '@/testing/music/estimate-key'
import { PROMPTS } from '@/testing/music/prompts'
import { strongBeatsOf } from './clashes'
import { writeScore, type Part, type Score } from './write-score'

const SEEDS = Array.from({ length: 12 }, (_, i) => 1000 + 37 * i)
const LENGTHS = [5, 8.5, 14, 22, 37, 60]

const brief = (style: StyleId, wishes: Partial<Brief> = {}): Brief => ({ ...EMPTY_BRIEF, style, ...wishes })

/** Every style over many seeds, lengths and metres. */
function manyScores(style: StyleId): Score[] {
  const metres = ['4/4', '4/4', '3/4', '6/8', '5/4', '7/8'] as const
  return SEEDS.map((seed, i) => {
    const wishes = { metre: metres[i % metres.length]!, isLoop: i % 4 === 3, brightness: (i % 3) - 1 }
    return writeScore(brief(style, wishes), LENGTHS[i % LENGTHS.length]!, { seed })
  })
}

const pitched = ({ parts }: Score) => parts.filter(({ player }) => player.kind === 'instrument')
const notesOf = (score: Score, id: Part['id']) => partOf(score, id)?.notes
const partOf = ({ parts }: Score, id: Part['id']) => parts.find((part) => part.id === id)

describe.each(STYLE_IDS)('%s', (style) => {
  const scores = manyScores(style)

  it('begins at once, and ends exactly when it should', () => {
    for (const { frame, parts } of scores) {
      expect((frame.lengthBeats * 60) / frame.tempoBpm).toBeCloseTo(frame.lengthSeconds, 6)
      const notes = parts.filter(({ id }) => id !== 'effects').flatMap((part) => part.notes)
      expect(Math.min(...notes.map(({ startBeats }) => startBeats))).toBe(0)
      expect(Math.max(...notes.map(({ startBeats }) => startBeats))).toBeLessThan(frame.lengthBeats)
      const body = frame.sections.reduce((sum, { lengthBeats }) => sum + lengthBeats, 0)
      expect(body).toBeCloseTo(frame.lengthBeats, 6)
    }
  })

  it('keeps every instrument within its range', () => {
    for (const score of scores) {
      for (const { player, notes } of pitched(score)) {
        const { low, high } =
          player.kind === 'instrument' ? instrumentOf(player.id).range : { low: 0, high: 127 }
        expect(notes.filter(({ pitch }) => pitch < low || pitch > high)).toEqual([])
      }
    }
  })

  it('has nothing on a strong beat that is foreign to the chord', () => {
    for (const score of scores) {
      const strong = strongBeatsOf(score.frame)
      const foreign: Note[] = []
      for (const { notes } of pitched(score)) {
        for (const beat of strong) {
          const tones = chordTones(chordAt(score.frame, beat).chord)
          const sounding = notes.filter(
            (note) => note.startBeats <= beat && note.startBeats + note.lengthBeats > beat + 0.01,
          )
          foreign.push(...sounding.filter(({ pitch }) => !tones.includes(pitchClassOf(pitch))))
        }
      }
      expect(foreign).toEqual([])
    }
  })

  it('leads its chords on without leaps, and never all voices by leaps one way', () => {
    for (const score of scores) {
      for (const id of ['chords', 'pad'] as const) {
        const part = partOf(score, id)
        if (!part || score.style.chords?.isPower) continue
        const voicings = voicingsOf(score, part.notes)
        voicings.forEach((after, i) => {
          const before = voicings[i - 1]
          if (!before || before.length === 0 || before.length !== after.length) return
          const moves = after.map((pitch, voice) => pitch - before[voice]!)
          expect(Math.max(...moves.map(Math.abs))).toBeLessThanOrEqual(WIDEST_MOVE)
          expect(leapTogether(moves)).toBe(false)
        })
      }
    }
  })

  it('is different music from another seed, and the same from the same', () => {
    const [a, b] = [11, 12].map((seed) => writeScore(brief(style), 30, { seed }).parts)
    expect(writeScore(brief(style), 30, { seed: 11 }).parts).toEqual(a)
    expect(b).not.toEqual(a)
  })

  it('has rhythms that fit the end of every bar', () => {
    for (const { frame, parts } of scores) {
      expect(parts.flatMap(({ notes }) => notes.filter(({ lengthBeats }) => !(lengthBeats > 0)))).toEqual([])
      expect(frame.chords.every(({ lengthBeats }) => lengthBeats > 0)).toBe(true)
    }
  })
})

/** What sounds under each chord, one voicing for each, ascending; chords next to each other only. */
function voicingsOf({ frame }: Score, notes: readonly Note[]): Pitch[][] {
  return frame.chords.map(({ startBeats, lengthBeats }) => {
    const inside = notes.filter(
      (note) => note.startBeats >= startBeats - 1e-6 && note.startBeats < startBeats + lengthBeats - 1e-6,
    )
    return [...new Set(inside.map(({ pitch }) => pitch))].toSorted((a, b) => a - b)
  })
}

describe('a melody', () => {
  it('has a motif that returns: the rhythm of its first bar comes back in the section named after it', () => {
    const score = writeScore(brief('pop'), 60, { seed: 5 })
    const lead = partOf(score, 'lead')!
    const rhythmOf = (bar: number) => {
      const { startBeats, lengthBeats } = score.frame.bars[bar]!
      return lead.notes
        .filter((note) => note.startBeats >= startBeats && note.startBeats < startBeats + lengthBeats)
        .map((note) => note.startBeats - startBeats)
    }
    const [a, back] = ['A', 'return'].map((name) =>
      score.frame.sections.find((section) => section.name === name)!,
    )
    expect(rhythmOf(a!.startBar).length).toBeGreaterThan(1)
    expect(rhythmOf(back!.startBar)).toEqual(expect.arrayContaining(rhythmOf(a!.startBar)))
  })

  it('ends at home', () => {
    for (const seed of SEEDS) {
      const { frame, parts } = writeScore(brief('folk guitar'), 40, { seed })
      const last = parts.find(({ id }) => id === 'lead')?.notes.at(-1)
      if (last && last.startBeats >= frame.ending!.startBeats)
        expect(pitchClassOf(last.pitch)).toBe(frame.key.tonic)
    }
  })
})

describe('a seed family', () => {
  const first = writeScore(brief('house'), 45, { seed: 4 })

  it('changes only the drums', () => {
    const other = writeScore(brief('house'), 45, { seed: 4, drums: 1 })
    expect(other.frame).toEqual(first.frame)
    for (const id of ['bass', 'chords', 'pad', 'arp', 'lead'] as const)
      expect(notesOf(other, id)).toEqual(notesOf(first, id))
    expect(notesOf(other, 'drums')).not.toEqual(notesOf(first, 'drums'))
  })

  it('changes only the melody', () => {
    const other = writeScore(brief('house'), 45, { seed: 4, melody: 1 })
    expect(other.frame).toEqual(first.frame)
    for (const id of ['drums', 'bass', 'chords', 'pad'] as const)
      expect(notesOf(other, id)).toEqual(notesOf(first, id))
    expect([notesOf(other, 'lead'), notesOf(other, 'arp')]).not.toEqual([
      notesOf(first, 'lead'),
      notesOf(first, 'arp'),
    ])
  })

  it('changes the mood over the same tempo, form and drums', () => {
    const moods = [1, 2, 3, 4].map((mood) => writeScore(brief('house'), 45, { seed: 4, mood }))
    for (const { frame, parts } of moods) {
      expect(frame.tempoBpm).toBe(first.frame.tempoBpm)
      expect(frame.sections).toEqual(first.frame.sections)
      expect(parts.find(({ id }) => id === 'drums')?.notes).toEqual(notesOf(first, 'drums'))
    }
    const chords = new Set(
      [first, ...moods].map(({ frame }) => frame.chords.map(({ chord }) => chord.name).join(' ')),
    )
    expect(chords.size).toBeGreaterThan(2)
  })
})

const ids = (wishes: Partial<Brief>, style: StyleId = 'pop') =>
  writeScore(brief(style, wishes), 30, { seed: 3 }).parts.map(({ id, player }) =>
    player.kind === 'instrument' ? `${id} ${player.id}` : id,
  )

describe('wishes', () => {
  it('leaves out what is not wanted', () => {
    expect(ids({ unwantedParts: ['drums'] })).not.toContain('drums')
    expect(ids({ unwanted: ['piano'] }, 'solo piano').join()).not.toContain('piano')
  })

  it('adds what the style has not', () => {
    expect(ids({ wantedParts: ['drums'] }, 'ambient')).toContain('drums')
    expect(ids({ wanted: ['violin'] }, 'house')).toContain('lead violin')
  })

  it('lets one instrument play alone', () => {
    expect(ids({ wanted: ['nylon guitar'], isOnly: true })).toEqual([
      'bass nylon guitar',
      'arp nylon guitar',
      'lead nylon guitar',
    ])
  })

  it('never writes silence, whatever is left out', () => {
    expect(ids({ unwantedParts: ['drums', 'bass', 'chords', 'pad', 'arp', 'lead'] })).toHaveLength(1)
  })

  it('keeps a tempo and a key that are asked for', () => {
    const { frame } = writeScore(brief('jazz swing', { bpm: 97, tonic: 6, mode: 'dorian' }), 33, { seed: 3 })
    expect(frame).toMatchObject({ tempoBpm: 97, key: { tonic: 6, mode: 'dorian' } })
  })

  it('fits a loop to its length within one in a hundred of a stated tempo, or to whole beats', () => {
    const { frame } = writeScore(brief('techno', { bpm: 130, isLoop: true }), 15, { seed: 3 })
    expect(frame.ending).toBeNull()
    expect(Math.abs(frame.tempoBpm / 130 - 1)).toBeLessThan(0.02)
    expect(frame.lengthBeats).toBeCloseTo(Math.round(frame.lengthBeats), 9)
  })
})

it('is in its key by the profiles of Krumhansl, in nine of ten pieces', () => {
  const found = PROMPTS.flatMap(({ prompts }) =>
    prompts.flatMap((prompt) => [1, 2, 3].map((seed) => isInItsKey(prompt, seed))),
  )
  expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.9)
})

/** Judged by how long each pitch class sounds. */
function isInItsKey(prompt: string, seed: number): boolean {
  const score = writeScore(readPrompt(prompt).brief, 20, { seed })
  const chroma = Array.from({ length: 12 }, () => 0)
  for (const { pitch, lengthBeats } of pitched(score).flatMap(({ notes }) => notes)) {
    chroma[pitchClassOf(pitch)]! += Math.min(2, lengthBeats)
  }
  const { tonic, isMinor } = keyOfChroma(chroma)
  return tonic === score.frame.key.tonic && isMinor === isDark(score.frame.key.mode)
}
