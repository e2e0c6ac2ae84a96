import type { Chord } from '@/domain/score/chord'
import { intoRange, type Pitch } from '@/domain/score/pitch'
import { chordAt, type Bar, type ChordSpan, type Frame, type Note } from '@/domain/score/score'
import { voiceChord } from '@/domain/score/voicing'
import { chordTones } from '@/domain/score/chord'
import type { InstrumentId } from '@/engines/music/instruments'
import type { Arp, Chords, Pad } from '@/engines/music/styles/style'
import { byEnergy, strokesOf } from './patterns'

type Register = { low?: number; high?: number }

const STROKES: Record<string, number> = { X: 0.86, x: 0.68 }

/** Each chord's voicing, led on from the one before. */
function voicingsOf(
  frame: Frame,
  { low = 52, high = 76 }: Register,
  voices: number,
): Map<ChordSpan, Pitch[]> {
  const voicings = new Map<ChordSpan, Pitch[]>()
  let before: Pitch[] | undefined
  for (const span of frame.chords) {
    before = voiceChord(span.chord, before, { low, high }, voices)
    voicings.set(span, before)
  }
  return voicings
}

export function writeChords(frame: Frame, chords: Chords & { instrument: InstrumentId }): Note[] {
  const voicings = chords.isPower ? powerChords(frame, chords) : voicingsOf(frame, chords, chords.voices)
  const strumBeats = ((chords.strumMs ?? 0) / 60_000) * frame.tempoBpm
  const strike = (startBeats: number, lengthBeats: number, velocity: number) =>
    (voicings.get(chordAt(frame, startBeats)) ?? []).map((pitch, i, { length }) => ({
      startBeats: startBeats + i * Math.min(strumBeats, lengthBeats / length / 2),
      lengthBeats: lengthBeats * 0.97 - i * Math.min(strumBeats, lengthBeats / length / 2),
      pitch,
      velocity: velocity * (i === length - 1 ? 1 : 0.92),
    }))
  const barOf = (bar: Bar) =>
    strokesOf(frame, bar, byEnergy(chords.rhythms, bar.energy), 'x').flatMap(
      ({ sign, startBeats, lengthBeats }) =>
        strike(startBeats, lengthBeats, (STROKES[sign] ?? 0.68) * (0.8 + 0.2 * bar.energy)),
    )
  const body = playing(frame, chords.from).flatMap(barOf)
  const { ending } = frame
  return ending ? [...body, ...strike(ending.startBeats, ending.lengthBeats, 0.75)] : body
}

function powerChords(frame: Frame, { low = 40 }: Register): Map<ChordSpan, Pitch[]> {
  return new Map(
    frame.chords.map((span) => {
      const root = intoRange(span.chord.root, { low, high: low + 11 })
      return [span, [root, root + fifthOf(span.chord), root + 12]]
    }),
  )
}

const fifthOf = ({ intervals }: Chord) => intervals.find((interval) => interval >= 6 && interval <= 8) ?? 7

/** Held through each chord. */
export function writePad(frame: Frame, pad: Pad): Note[] {
  const voicings = voicingsOf(frame, pad, pad.voices)
  const bars = playing(frame, pad.from)
  const isHeard = ({ startBeats }: ChordSpan) =>
    startBeats === frame.ending?.startBeats ||
    bars.some((bar) => startBeats >= bar.startBeats && startBeats < bar.startBeats + bar.lengthBeats)
  return [...voicings]
    .filter(([span]) => isHeard(span))
    .flatMap(([{ startBeats, lengthBeats }, pitches]) =>
      pitches.map((pitch) => ({ startBeats, lengthBeats: lengthBeats * 0.99, pitch, velocity: 0.62 })),
    )
}

/** The chord's tones one after the other. */
export function writeArp(frame: Frame, arp: Arp, pick: (patterns: readonly string[]) => string): Note[] {
  const tonesOf = (beat: number) => ladder(chordAt(frame, beat).chord, arp)
  // A section keeps its figure.
  const figures = new Map(frame.sections.map(({ name }) => [name, pick(arp.patterns)]))
  const barOf = (bar: Bar) =>
    strokesOf(frame, bar, figures.get(bar.section.name) ?? '', '0').map(
      ({ sign, startBeats, lengthBeats }) => {
        const tones = tonesOf(startBeats)
        const pitch = tones[Math.min(Number(sign), tones.length - 1)] ?? 60
        const accent = startBeats === bar.startBeats ? 0.1 : 0
        return {
          startBeats,
          lengthBeats: lengthBeats * 0.95,
          pitch,
          velocity: 0.6 + accent + 0.12 * bar.energy,
        }
      },
    )
  return [...playing(frame, arp.from).flatMap(barOf), ...lastRun(frame, tonesOf)]
}

const playing = (frame: Frame, from = 0) => frame.bars.filter(({ energy }) => energy >= from)

function ladder(chord: Chord, { low = 60, high = 84 }: Register): Pitch[] {
  const tones = chordTones(chord)
  const pitches: Pitch[] = []
  for (let pitch = low; pitch <= high; pitch++) if (tones.includes(pitch % 12)) pitches.push(pitch)
  return pitches
}

/** Up the last chord, and left to ring. */
function lastRun({ ending }: Frame, tonesOf: (beat: number) => Pitch[]): Note[] {
  if (!ending) return []
  return tonesOf(ending.startBeats)
    .slice(0, 4)
    .map((pitch, i) => ({
      startBeats: ending.startBeats + i * Math.min(0.5, ending.lengthBeats / 12),
      lengthBeats: ending.lengthBeats * 0.9 - i * Math.min(0.5, ending.lengthBeats / 12),
      pitch,
      velocity: 0.62,
    }))
}
