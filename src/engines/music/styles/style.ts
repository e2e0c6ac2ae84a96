import type { StyleId } from '@/domain/music/style-ids'
import type { DrumName, InstrumentId, KitId } from '@/engines/music/instruments'
import type { PartId } from '@/domain/score/score'

/** One bar of 4/4 for each drum: `X` accent, `x` hit, `o` ghost, `?` a hit half of the time, `.` nothing. */
export type Groove = Partial<Record<DrumName, string>>

/** Roman numerals, one bar each; a comma splits a bar in two. */
type Progression = string

export type Harmony = {
  a: readonly Progression[]
  b: readonly Progression[]
  /** The bar before the last chord. */
  cadence: string
  final: string
}

type Voice = {
  instruments: readonly InstrumentId[]
  /** Silent below this energy, 0 to 1. */
  from?: number
}

export type Drums = {
  kits: readonly KitId[]
  from?: number
  /** From quiet to full. */
  grooves: readonly Groove[]
  /** The second half of a section's last bar. */
  fills: readonly Groove[]
}

/** `R` root, `O` its octave, `3`, `5`, `7` tones of the chord, `a` a step below the next root, `-` held, `.` silent. */
export type Bass = Voice & { patterns: readonly string[] }

/** `X` accent, `x` stroke, `-` held, `.` silent. From quiet to full. */
export type Chords = Voice & {
  rhythms: readonly string[]
  voices: 3 | 4
  strumMs?: number
  low?: number
  high?: number
  /** Root, fifth and octave. */ isPower?: boolean
}

export type Pad = Voice & { voices: 3 | 4; low?: number; high?: number }

/** Digits are the chord's tones from the lowest up, on through the octaves; `-` held, `.` silent. */
export type Arp = Voice & { patterns: readonly string[]; low?: number; high?: number }

export type Lead = Voice & {
  /** Rhythms of one bar each: `x` a note begins, `-` goes on, `.` rest. */
  cells: readonly string[]
  /** Chance that a melody moves by more than a step. */
  leaps: number
  /** Middle of its range, MIDI. */
  centre: number
}

export type Mix = {
  /** Loudness against the drums' (or the fullest part's), dB. */
  levelsDb: Partial<Record<PartId, number>>
  /** 0 to 1 for each part that has some. */
  reverb: Partial<Record<PartId, number>>
  /** Seconds to -60 dB. */
  reverbSeconds: number
  delay?: Partial<Record<PartId, number>>
  chorus?: Partial<Record<PartId, number>>
  /** How far the kick pushes the other parts down, dB. */
  sideChainDb?: number
  /** A softer top, Hz. */
  topHz?: number
  /** Vinyl crackle under it all. */
  crackle?: boolean
}

export type Style = {
  id: StyleId
  name: string
  bpm: { low: number; typical: number; high: number }
  /** 0 straight to 1 triplets, of eighths or of sixteenths. */
  swing: number
  swingUnitBeats?: 0.25 | 0.5
  prefers: 'major' | 'minor' | 'either'
  major: Harmony
  minor: Harmony
  drums?: Drums
  bass?: Bass
  chords?: Chords
  pad?: Pad
  arp?: Arp
  lead?: Lead
  /** Noise that rises into a fuller section. */
  risers?: boolean
  mix: Mix
  /** Largest deviation from the grid, milliseconds, and of the velocity, 0 to 1. */
  human: { timingMs: number; velocity: number; lateMs?: number }
}
