/** 0 for C to 11 for B. */
export type PitchClass = number

/** MIDI number: 60 is middle C. */
export type Pitch = number

const SHARP_NAMES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B']
const FLAT_NAMES = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B']

export const pitchClassOf = (pitch: Pitch): PitchClass => ((pitch % 12) + 12) % 12

export const pitchClassName = (pitchClass: PitchClass, usesFlats: boolean): string =>
  (usesFlats ? FLAT_NAMES : SHARP_NAMES)[pitchClassOf(pitchClass)] ?? ''

/** `C`, `F#`, `Bb`, `E♭`; undefined for anything else. */
export function parsePitchClass(name: string): PitchClass | undefined {
  const found = /^([a-g])(#|♯|b|♭)?$/i.exec(name)
  if (!found) return undefined
  const shift = found[2] ? (/[#♯]/.test(found[2]) ? 1 : -1) : 0
  return pitchClassOf(SHARP_NAMES.indexOf((found[1] ?? '').toUpperCase()) + shift)
}

export type PitchRange = { low: Pitch; high: Pitch }

/** The pitch of this class nearest to `near`; the lower of two as near. */
export function nearestPitch(pitchClass: PitchClass, near: Pitch): Pitch {
  const up = pitchClassOf(pitchClass - near)
  return up < 6 ? near + up : near + up - 12
}

/** Moved by octaves until it lies in the range; a range narrower than an octave keeps what comes nearest. */
export function intoRange(pitch: Pitch, { low, high }: PitchRange): Pitch {
  let moved = pitch
  while (moved > high) moved -= 12
  while (moved < low) moved += 12
  return moved
}
