import { chordTones, type Chord } from './chord'
import { pitchClassOf, type Pitch, type PitchRange } from './pitch'

/** A voice may move this far to the next chord. */
export const WIDEST_MOVE = 7

/** Moves above this many semitones are leaps. */
const LEAP = 4

/**
 * `voices` pitches of the chord inside the range, ascending. It moves as little as it can from the voicing before, never
 * all voices in one direction by leaps; without one before it lies in the middle of the range.
 */
export function voiceChord(
  chord: Chord,
  before: readonly Pitch[] | undefined,
  range: PitchRange,
  voices: number,
): Pitch[] {
  const candidates = voicingsOf(chord, range, voices)
  const middle = (range.low + range.high) / 2
  let best: { voicing: Pitch[]; cost: number } | undefined
  for (const voicing of candidates) {
    const cost = spreadCost(voicing, middle) + (before ? moveCost(before, voicing) : 0)
    if (!best || cost < best.cost) best = { voicing, cost }
  }
  if (!best) throw new RangeError(`${chord.name} has no place between ${range.low} and ${range.high}`)
  return best.voicing
}

/** Everything a hand could take: close position from each note of the range, and with the second voice an octave down. */
function voicingsOf(chord: Chord, range: PitchRange, voices: number): Pitch[][] {
  const tones = essentialTones(chord, voices)
  const found: Pitch[][] = []
  for (let lowest = range.low; lowest <= range.high; lowest++) {
    if (!tones.includes(pitchClassOf(lowest))) continue
    const close = stack(lowest, tones, voices)
    found.push(close)
    if (voices >= 4) found.push(dropSecond(close))
  }
  return found.filter((voicing) => voicing.every((pitch) => pitch >= range.low && pitch <= range.high))
}

/** Third and seventh say what a chord is; the fifth goes first, then the root, which the bass plays anyway. */
function essentialTones(chord: Chord, voices: number): number[] {
  const tones = chordTones(chord)
  const expendable = [2, 0, 3]
  while (tones.length > voices) tones.splice(expendable.shift() ?? tones.length - 1, 1)
  return [...new Set(tones)]
}

function stack(lowest: Pitch, tones: readonly number[], voices: number): Pitch[] {
  const pitches = [lowest]
  for (let pitch = lowest + 1; pitches.length < voices; pitch++) {
    if (tones.includes(pitchClassOf(pitch))) pitches.push(pitch)
  }
  return pitches
}

function dropSecond(close: readonly Pitch[]): Pitch[] {
  const dropped = [...close]
  const second = dropped.splice(-2, 1)[0] ?? 0
  return [second - 12, ...dropped].toSorted((a, b) => a - b)
}

function spreadCost(voicing: readonly Pitch[], middle: number): number {
  const centre = voicing.reduce((sum, pitch) => sum + pitch, 0) / voicing.length
  // Close seconds low down are mud.
  const mud = voicing.some((pitch, i) => i > 0 && pitch < 55 && pitch - (voicing[i - 1] ?? 0) < 3) ? 12 : 0
  return Math.abs(centre - middle) * 0.4 + mud
}

function moveCost(before: readonly Pitch[], voicing: readonly Pitch[]): number {
  const moves = voicing.map((pitch, i) => pitch - (before[i] ?? pitch))
  const distance = moves.reduce((sum, move) => sum + Math.abs(move), 0)
  const tooWide = moves.some((move) => Math.abs(move) > WIDEST_MOVE) ? 200 : 0
  return distance + tooWide + (leapTogether(moves) ? 100 : 0) + (parallelFifths(before, voicing) ? 6 : 0)
}

/** All voices jump the same way. */
export function leapTogether(moves: readonly number[]): boolean {
  return moves.every((move) => move > LEAP) || moves.every((move) => move < -LEAP)
}

function parallelFifths(before: readonly Pitch[], after: readonly Pitch[]): boolean {
  const top = before.length - 1
  const fifth = (voicing: readonly Pitch[]) => pitchClassOf((voicing[top] ?? 0) - (voicing[0] ?? 0)) === 7
  return fifth(before) && fifth(after) && before[0] !== after[0]
}
