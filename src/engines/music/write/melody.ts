import { chordTones } from '@/domain/score/chord'
import { scaleStep } from '@/domain/score/key'
import { nearestPitch, pitchClassOf, type Pitch, type PitchRange } from '@/domain/score/pitch'
import type { Random } from '@/domain/score/random'
import { chordAt, type Bar, type ChordSpan, type Frame, type Note } from '@/domain/score/score'
import { instrumentOf, type InstrumentId } from '@/engines/music/instruments'
import type { Lead } from '@/engines/music/styles/style'
import { scaleOver } from './frame'
import { strokesOf, type Stroke } from './patterns'

/** Two bars of rhythm and a line of scale steps: it returns, and each time the chords bend it anew. */
type Motif = { cells: readonly [string, string]; steps: number[]; startOffset: number }

/** Bars after which a melody breathes. */
const PHRASE_BARS = 4

/** Furthest from the middle of the register, semitones. */
const REACH = 9

export function writeLead(
  frame: Frame,
  lead: Lead & { instrument: InstrumentId },
  random: Random,
  isSparse: boolean,
): Note[] {
  const motifs = { A: createMotif(lead, random), B: createMotif(lead, random) }
  const from = lead.from ?? 0
  const notes: Note[] = []
  for (const bar of frame.bars) {
    if (bar.energy < from || !isSinging(bar, isSparse)) continue
    const motif = bar.section.name === 'B' ? motifs.B : motifs.A
    const line = sing(frame, bar, motif, lead)
    const returns = bar.section.name === 'return' || bar.indexInSection >= PHRASE_BARS
    notes.push(...(returns ? ornament(frame, line, random, instrumentOf(lead.instrument).range) : line))
  }
  return [...notes, ...lastNote(frame, lead, notes)]
}

function createMotif(lead: Lead, random: Random): Motif {
  const first = random.pick(lead.cells)
  const others = lead.cells.filter((cell) => cell !== first)
  const steps: number[] = []
  let height = 0
  for (let i = 0; i < 12; i++) {
    const size = random.chance(lead.leaps) ? 2 + random.int(2) : 1
    const isUp = random.chance(height > 3 ? 0.2 : height < -3 ? 0.8 : 0.5)
    const step = random.chance(0.15) ? 0 : isUp ? size : -size
    height += step
    steps.push(step)
  }
  return {
    cells: [first, random.pick(others.length > 0 ? others : lead.cells)],
    steps,
    startOffset: random.int(8) - 3,
  }
}

/** Intros and outros only quote the motif; room for a voice leaves every other pair of bars free. */
function isSinging({ section, indexInSection }: Bar, isSparse: boolean): boolean {
  const inPhrase = indexInSection % PHRASE_BARS
  if (section.name === 'intro' || section.name === 'outro') return inPhrase === 0
  return isSparse ? inPhrase < 2 : true
}

/** The motif over the chords of one bar. Its first note and what falls on strong beats belong to the chord. */
function sing(frame: Frame, bar: Bar, motif: Motif, lead: Lead & { instrument: InstrumentId }): Note[] {
  const inPair = bar.indexInSection % 2
  const isClose = bar.isLastOfSection || bar.indexInSection % PHRASE_BARS === PHRASE_BARS - 1
  const cell = isClose ? closing(motif.cells[1]) : motif.cells[inPair === 0 ? 0 : 1]
  const strokes = strokesOf(frame, bar, cell, 'x')
  const { range } = instrumentOf(lead.instrument)
  const [lowest, highest] = [
    Math.max(range.low, lead.centre - REACH),
    Math.min(range.high, lead.centre + REACH),
  ]
  const inside = (pitch: Pitch) => (pitch > highest ? pitch - 12 : pitch < lowest ? pitch + 12 : pitch)
  let pitch = lead.centre + motif.startOffset
  return strokes.map((stroke, i) => {
    const span = chordAt(frame, stroke.startBeats)
    const step = motif.steps[(inPair * 5 + i) % motif.steps.length] ?? 0
    const moved = i === 0 ? pitch : scaleStep(pitch, step, scaleOver(span.chord, frame.key))
    pitch = inside(i === 0 || isStrong(frame, bar, stroke) ? nearestTone(span, moved) : moved)
    return {
      startBeats: stroke.startBeats,
      lengthBeats: stroke.lengthBeats * 0.94,
      pitch,
      velocity: (isStrong(frame, bar, stroke) ? 0.84 : 0.72) * (0.85 + 0.15 * bar.energy),
    }
  })
}

/** A phrase comes to rest: nothing new after the middle of the bar. */
const closing = (cell: string) => `${cell.slice(0, 8)}${/[x-]/.test(cell[8] ?? '') ? 'x---....' : '........'}`

/** The tone of the chord nearest to a pitch; not one that rubs a semitone against the chord's own seventh or third. */
function nearestTone({ chord }: ChordSpan, pitch: Pitch): Pitch {
  const tones = chordTones(chord)
  const rubs = (tone: number) => tones.includes(pitchClassOf(tone - 1))
  const clear = tones.filter((tone) => !rubs(tone))
  const near = (clear.length > 0 ? clear : tones).map((tone) => nearestPitch(tone, pitch))
  return near.reduce((best, tone) => (Math.abs(tone - pitch) < Math.abs(best - pitch) ? tone : best))
}

function isStrong({ metre }: Frame, bar: Bar, { startBeats }: Pick<Stroke, 'startBeats'>): boolean {
  return metre.strongBeats.some((beat) => Math.abs(startBeats - bar.startBeats - beat) < 1e-6)
}

/** Where a line comes back, some long notes get a neighbour before they settle. */
function ornament(frame: Frame, line: Note[], random: Random, { high }: PitchRange): Note[] {
  return line.flatMap((note) => {
    if (note.lengthBeats < 0.9 || !random.chance(0.35)) return [note]
    const scale = scaleOver(chordAt(frame, note.startBeats).chord, frame.key)
    const neighbour = scaleStep(note.pitch, random.chance(0.6) && note.pitch <= high - 3 ? 1 : -1, scale)
    const quarter = 0.25
    return [
      { ...note, lengthBeats: quarter * 0.9 },
      {
        ...note,
        startBeats: note.startBeats + quarter,
        lengthBeats: quarter * 0.9,
        pitch: neighbour,
        velocity: note.velocity * 0.85,
      },
      { ...note, startBeats: note.startBeats + 2 * quarter, lengthBeats: note.lengthBeats - 2 * quarter },
    ]
  })
}

/** Home: the root of the last chord, near where the melody was. */
function lastNote({ ending }: Frame, lead: Lead & { instrument: InstrumentId }, sung: Note[]): Note[] {
  const before = sung.at(-1)
  if (!ending || !before || ending.startBeats - before.startBeats > 8) return []
  const { range } = instrumentOf(lead.instrument)
  const root = nearestPitch(ending.chord.root, before.pitch)
  const pitch = root > range.high ? root - 12 : root < range.low ? root + 12 : root
  return [{ startBeats: ending.startBeats, lengthBeats: ending.lengthBeats * 0.9, pitch, velocity: 0.74 }]
}
