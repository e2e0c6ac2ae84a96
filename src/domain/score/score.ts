import type { Chord } from './chord'
import type { Key } from './key'
import type { Metre } from './metre'
import type { Pitch } from './pitch'

/** Times are in quarter notes from the start of the piece. */
export type Note = {
  startBeats: number
  lengthBeats: number
  /** In the drums part: a sound of the General MIDI percussion map. */
  pitch: Pitch
  /** 0 to 1. */
  velocity: number
}

export const PART_IDS = ['drums', 'bass', 'chords', 'pad', 'arp', 'lead', 'effects'] as const
export type PartId = (typeof PART_IDS)[number]

export type ChordSpan = { startBeats: number; lengthBeats: number; chord: Chord }

export type SectionName = 'intro' | 'A' | 'B' | 'return' | 'outro' | 'ending'

export type Section = {
  name: SectionName
  startBar: number
  bars: number
  startBeats: number
  lengthBeats: number
  /** 0 to 1: how much goes on. */
  energy: number
}

export type Bar = {
  index: number
  /** Its place inside its section. */
  indexInSection: number
  startBeats: number
  /** Shorter than the metre's where a loop or a stated tempo needs it. */
  lengthBeats: number
  section: Section
  energy: number
  isLastOfSection: boolean
}

/** What every part is written on: tempo, bars, sections and chords. */
export type Frame = {
  tempoBpm: number
  key: Key
  metre: Metre
  sections: Section[]
  /** The bars before the ending; a loop has nothing else. */
  bars: Bar[]
  chords: ChordSpan[]
  /** The last chord, from here to the end; null in a loop. */
  ending: ChordSpan | null
  lengthBeats: number
  lengthSeconds: number
}

/** The chord that sounds at a beat; the last one after the end. */
export function chordAt({ chords }: Pick<Frame, 'chords'>, beat: number): ChordSpan {
  const found = chords.findLast(({ startBeats }) => startBeats <= beat + 1e-6) ?? chords[0]
  if (!found) throw new RangeError('A piece without chords')
  return found
}
