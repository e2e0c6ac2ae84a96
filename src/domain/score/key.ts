import { pitchClassName, pitchClassOf, type Pitch, type PitchClass } from './pitch'

export const MODES = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
} as const satisfies Record<string, readonly number[]>

export type Mode = keyof typeof MODES
export type Key = { tonic: PitchClass; mode: Mode }

/** Has a minor third. */
export const isDark = (mode: Mode): boolean => MODES[mode].includes(3 as never)

export const scaleOf = ({ tonic, mode }: Key): PitchClass[] =>
  MODES[mode].map((interval) => pitchClassOf(tonic + interval))

export const keyName = (key: Key): string => `${pitchClassName(key.tonic, usesFlats(key))} ${key.mode}`

/** Sharps of the key signature on the circle of fifths decide how its notes are spelled. */
export function usesFlats({ tonic, mode }: Key): boolean {
  const relativeMajor = pitchClassOf(tonic - MODE_OFFSETS[mode])
  return [5, 10, 3, 8, 1].includes(relativeMajor)
}

/** Semitones from the tonic of the major scale with the same notes. */
const MODE_OFFSETS: Record<Mode, number> = {
  major: 0,
  dorian: 2,
  phrygian: 4,
  lydian: 5,
  mixolydian: 7,
  minor: 9,
}

/** `steps` notes of the scale above (below if negative) the note of the scale at or next below `pitch`. */
export function scaleStep(pitch: Pitch, steps: number, scale: readonly PitchClass[]): Pitch {
  let at = pitch
  while (!scale.includes(pitchClassOf(at))) at--
  const direction = steps < 0 ? -1 : 1
  for (let left = Math.abs(steps); left > 0; left--) {
    do at += direction
    while (!scale.includes(pitchClassOf(at)))
  }
  return at
}
