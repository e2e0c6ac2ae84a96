import { patternIn, STEPS_PER_BEAT } from '@/domain/score/metre'
import { chordAt, type Bar, type Frame } from '@/domain/score/score'

export type Stroke = { sign: string; startBeats: number; lengthBeats: number }

/** The pattern for this energy: patterns go from quiet to full. */
export function byEnergy<Pattern>(patterns: readonly Pattern[], energy: number): Pattern {
  const index = Math.min(patterns.length - 1, Math.floor(energy * patterns.length))
  const pattern = patterns[index]
  if (pattern === undefined) throw new RangeError('A part without patterns')
  return pattern
}

/**
 * A bar's pattern as strokes. What is held ends where the chord changes, and is struck again as `again`, so that no chord
 * is held into the next.
 */
export function strokesOf(frame: Frame, bar: Bar, pattern16: string, again: string): Stroke[] {
  const pattern = patternIn(frame.metre, pattern16)
  const changes = new Set(frame.chords.map(({ startBeats }) => startBeats))
  const strokes: Stroke[] = []
  let open: Stroke | undefined
  for (let step = 0; step < bar.lengthBeats * STEPS_PER_BEAT - 1e-6; step++) {
    const startBeats = bar.startBeats + step / STEPS_PER_BEAT
    const sign = pattern[step] ?? '.'
    const isHeld = sign === '-' && open !== undefined
    if (isHeld && open && !changes.has(startBeats)) {
      open.lengthBeats += 1 / STEPS_PER_BEAT
    } else if (sign === '.' || sign === '?' || (sign === '-' && !open)) {
      open = undefined
    } else {
      open = { sign: sign === '-' ? again : sign, startBeats, lengthBeats: 1 / STEPS_PER_BEAT }
      strokes.push(open)
    }
  }
  return strokes
}

/** Beats from here to where the next chord begins. */
export function beatsToNextChord(frame: Frame, beat: number): number {
  const { startBeats, lengthBeats } = chordAt(frame, beat)
  return startBeats + lengthBeats - beat
}
