import { scaleStep } from '@/domain/score/key'
import { nearestPitch, pitchClassOf, type Pitch } from '@/domain/score/pitch'
import type { Random } from '@/domain/score/random'
import { chordAt, type Bar, type ChordSpan, type Frame, type Note } from '@/domain/score/score'
import { instrumentOf, type InstrumentId } from '@/engines/music/instruments'
import type { Bass } from '@/engines/music/styles/style'
import { scaleOver } from './frame'
import { beatsToNextChord, byEnergy, strokesOf, type Stroke } from './patterns'

/** Roots lie around the lowest string of a bass. */
const ROOT_CENTRE = 36

export function writeBass(frame: Frame, bass: Bass & { instrument: InstrumentId }, random: Random): Note[] {
  const { range } = instrumentOf(bass.instrument)
  const centre = Math.max(ROOT_CENTRE, range.low + 6)
  const rootOf = ({ chord }: ChordSpan) => nearestPitch(chord.root, centre)
  const reach = (pitch: Pitch) => (pitch > range.high ? pitch - 12 : pitch < range.low ? pitch + 12 : pitch)
  const barOf = (bar: Bar) =>
    strokesOf(frame, bar, byEnergy(bass.patterns, bar.energy), 'R').map((stroke) => ({
      startBeats: stroke.startBeats,
      lengthBeats: stroke.lengthBeats * 0.96,
      pitch: reach(pitchOf(stroke, bar)),
      velocity: (isStrong(frame, stroke, bar) ? 0.82 : 0.7) * (0.85 + 0.15 * bar.energy),
    }))
  const pitchOf = ({ sign, startBeats }: Stroke, bar: Bar): Pitch => {
    const span = chordAt(frame, startBeats)
    const root = rootOf(span)
    if (sign === 'a' && !isStrong(frame, { startBeats }, bar)) return approach(span, startBeats)
    return root + intervalOf(sign, span)
  }
  const approach = (span: ChordSpan, beat: number): Pitch => {
    const next = rootOf(chordAt(frame, (beat + beatsToNextChord(frame, beat)) % frame.lengthBeats))
    const isChromatic = random.chance(0.3)
    const isFromAbove = random.chance(0.4)
    if (isChromatic) return next + (isFromAbove ? 1 : -1)
    return scaleStep(next, isFromAbove ? 1 : -1, scaleOver(span.chord, frame.key))
  }
  const body = frame.bars.filter(({ energy }) => energy >= (bass.from ?? 0)).flatMap(barOf)
  return [...body, ...lastNote(frame, rootOf)]
}

function intervalOf(sign: string, { chord }: ChordSpan): number {
  const has = (...intervals: number[]) => intervals.find((interval) => chord.intervals.includes(interval))
  if (sign === 'O') return 12
  if (sign === '3') return has(4, 3, 5, 2) ?? 0
  if (sign === '5') return has(7, 6, 8) ?? 0
  if (sign === '7') return has(10, 11, 9) ?? has(7, 6) ?? 0
  return 0
}

function isStrong({ metre }: Frame, { startBeats }: Pick<Stroke, 'startBeats'>, bar: Bar): boolean {
  return metre.strongBeats.some((beat) => Math.abs(startBeats - bar.startBeats - beat) < 1e-6)
}

function lastNote({ ending }: Frame, rootOf: (span: ChordSpan) => Pitch): Note[] {
  if (!ending) return []
  const pitch = rootOf({ ...ending, chord: { ...ending.chord, root: pitchClassOf(ending.chord.root) } })
  return [{ startBeats: ending.startBeats, lengthBeats: ending.lengthBeats, pitch, velocity: 0.8 }]
}
