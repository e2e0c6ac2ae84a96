import type { Random } from '@/domain/score/random'
import type { Note, PartId } from '@/domain/score/score'
import { DRUMS } from '@/engines/music/instruments'
import type { Part, Score } from '@/engines/music/write/write-score'

/** A note as it is played, in seconds. */
export type PlayedNote = { startSeconds: number; endSeconds: number; pitch: number; velocity: number }
export type PlayedPart = Omit<Part, 'notes'> & { notes: PlayedNote[] }

/** A bass and a kick hold the time; a melody may lean. */
const LOOSENESS: Record<PartId, number> = {
  drums: 0.5,
  bass: 0.5,
  chords: 0.8,
  pad: 0.6,
  arp: 0.7,
  lead: 1,
  effects: 0,
}

const SHORTEST_SECONDS = 0.03

/** Swing, the small unevenness of hands, and seconds instead of beats. */
export function perform({ style, frame, parts }: Score, randomOf: (purpose: string) => Random): PlayedPart[] {
  const secondsPerBeat = 60 / frame.tempoBpm
  return parts.map((part) => {
    const random = randomOf(part.id)
    const timing = (style.human.timingMs / 1000) * LOOSENESS[part.id]
    const notes = part.notes.map((note) => {
      const start = swung(note.startBeats, style) * secondsPerBeat
      const end = swung(note.startBeats + note.lengthBeats, style) * secondsPerBeat
      const late = lateness(part, note, style.human.lateMs)
      const startSeconds = Math.max(0, start + late + random.spread() * timing)
      const velocity = note.velocity * (1 + random.spread() * style.human.velocity)
      return {
        startSeconds,
        endSeconds: Math.min(frame.lengthSeconds, Math.max(startSeconds + SHORTEST_SECONDS, end)),
        pitch: note.pitch,
        velocity: Math.max(0.05, Math.min(1, velocity)),
      }
    })
    return { ...part, notes: notes.toSorted((a, b) => a.startSeconds - b.startSeconds) }
  })
}

/** The second of each pair comes later, up to where triplets put it. */
export function swung(
  beats: number,
  { swing, swingUnitBeats = 0.5 }: { swing: number; swingUnitBeats?: number },
): number {
  if (swing === 0) return beats
  const pair = 2 * swingUnitBeats
  const pairStart = Math.floor(beats / pair + 1e-9) * pair
  const inPair = Math.max(0, (beats - pairStart) / pair)
  const middle = 0.5 + swing / 6
  const moved = inPair < 0.5 ? (inPair / 0.5) * middle : middle + ((inPair - 0.5) / 0.5) * (1 - middle)
  return pairStart + moved * pair
}

/** A snare that drags is what makes some grooves lean back. */
function lateness({ id }: Part, { pitch }: Note, lateMs = 0): number {
  return id === 'drums' && (pitch === DRUMS.snare || pitch === DRUMS.rim) ? lateMs / 1000 : 0
}
