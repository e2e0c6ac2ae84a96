import { chordTones } from '@/domain/score/chord'
import { nearestPitch, pitchClassOf, type PitchRange } from '@/domain/score/pitch'
import { chordAt, type Frame, type Note } from '@/domain/score/score'

/** Beats of the whole piece that carry weight, where every voice agrees with the chord. */
export function strongBeatsOf(frame: Frame): number[] {
  const inBars = frame.bars.flatMap(({ startBeats, lengthBeats }) =>
    frame.metre.strongBeats.filter((beat) => beat < lengthBeats).map((beat) => startBeats + beat),
  )
  return [...inBars, ...(frame.ending ? [frame.ending.startBeats] : [])]
}

/** Notes foreign to the chord move to it when they begin on a strong beat, and end there when they reach it. */
export function resolveClashes(frame: Frame, notes: readonly Note[], { low, high }: PitchRange): Note[] {
  const strong = strongBeatsOf(frame)
  return notes.flatMap((note) => {
    const endBeats = note.startBeats + note.lengthBeats
    let resolved = note
    for (const beat of strong) {
      if (beat < note.startBeats - 0.06 || beat >= endBeats) continue
      const tones = chordTones(chordAt(frame, beat).chord)
      if (tones.includes(pitchClassOf(resolved.pitch))) continue
      if (beat > note.startBeats + 0.06) return [{ ...resolved, lengthBeats: beat - note.startBeats }]
      const near = tones.map((tone) => nearestPitch(tone, Math.max(low + 6, Math.min(high - 6, note.pitch))))
      const pitch = near.reduce((a, b) => (Math.abs(b - note.pitch) < Math.abs(a - note.pitch) ? b : a))
      resolved = { ...note, pitch }
    }
    return [resolved]
  })
}
