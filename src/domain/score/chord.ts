import { usesFlats, type Key } from './key'
import { pitchClassName, pitchClassOf, type PitchClass } from './pitch'

export type Chord = {
  /** As musicians write it: `Am7`. */
  name: string
  root: PitchClass
  /** Semitones above the root, ascending, the root first. */
  intervals: readonly number[]
}

const DEGREES: Record<string, number> = { i: 0, ii: 2, iii: 4, iv: 5, v: 7, vi: 9, vii: 11 }

/** Suffix to intervals, for numerals in capitals (major third) and in small letters (minor third). */
const QUALITIES: Record<string, readonly [readonly number[], readonly number[]]> = {
  '': [
    [0, 4, 7],
    [0, 3, 7],
  ],
  '5': [
    [0, 7],
    [0, 7],
  ],
  '6': [
    [0, 4, 7, 9],
    [0, 3, 7, 9],
  ],
  '7': [
    [0, 4, 7, 10],
    [0, 3, 7, 10],
  ],
  maj7: [
    [0, 4, 7, 11],
    [0, 3, 7, 11],
  ],
  '9': [
    [0, 4, 7, 10, 14],
    [0, 3, 7, 10, 14],
  ],
  maj9: [
    [0, 4, 7, 11, 14],
    [0, 3, 7, 11, 14],
  ],
  '69': [
    [0, 4, 7, 9, 14],
    [0, 3, 7, 9, 14],
  ],
  '13': [
    [0, 4, 7, 10, 14, 21],
    [0, 3, 7, 10, 14, 21],
  ],
  add9: [
    [0, 4, 7, 14],
    [0, 3, 7, 14],
  ],
  sus2: [
    [0, 2, 7],
    [0, 2, 7],
  ],
  sus4: [
    [0, 5, 7],
    [0, 5, 7],
  ],
  '7sus4': [
    [0, 5, 7, 10],
    [0, 5, 7, 10],
  ],
  '7b9': [
    [0, 4, 7, 10, 13],
    [0, 3, 7, 10, 13],
  ],
  dim: [
    [0, 3, 6],
    [0, 3, 6],
  ],
  dim7: [
    [0, 3, 6, 9],
    [0, 3, 6, 9],
  ],
  m7b5: [
    [0, 3, 6, 10],
    [0, 3, 6, 10],
  ],
}

/** A third is neither major nor minor in these, or named in the suffix itself. */
const WITHOUT_THIRD = /^(5|sus|7sus|dim|m7b5)/

/** A Roman numeral such as `ii7`, `bVII` or `Imaj9`, counted from the tonic of the key on the major scale. */
export function chordOf(numeral: string, key: Key): Chord {
  const [, accidental, roman = '', suffix = ''] = /^([b#]?)([iv]+|[IV]+)(.*)$/.exec(numeral) ?? []
  const degree = DEGREES[roman.toLowerCase()]
  const quality = QUALITIES[suffix]
  if (degree === undefined || !quality) throw new RangeError(`No chord is written ${numeral}`)
  const shift = accidental === 'b' ? -1 : accidental === '#' ? 1 : 0
  const root = pitchClassOf(key.tonic + degree + shift)
  const isMinor = roman === roman.toLowerCase()
  const third = isMinor && !WITHOUT_THIRD.test(suffix) ? 'm' : ''
  return {
    name: `${pitchClassName(root, accidental === 'b' || usesFlats(key))}${third}${suffix}`,
    root,
    intervals: quality[isMinor ? 1 : 0],
  }
}

export const chordTones = ({ root, intervals }: Chord): PitchClass[] =>
  intervals.map((interval) => pitchClassOf(root + interval))
