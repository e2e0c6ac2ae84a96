import type { PartId } from '@/domain/score/score'
import { INSTRUMENTS, type InstrumentId } from '@/engines/music/instruments'
import type { Brief } from './brief'
import { ENERGIES, ERAS, FORMS, METRE_WORDS, MODE_WORDS, PACES, USES } from './lexicon-course'
import { GENRES, NEAREST_GENRES } from './lexicon-genres'
import { INSTRUMENT_GROUPS, INSTRUMENT_WORDS, PART_WORDS } from './lexicon-instruments'
import { MOODS } from './lexicon-moods'
import type { ReadingKind } from '@/domain/music/understood'

/** What a word or a phrase does to a brief. */
export type Entry = {
  kind: ReadingKind
  meaning: string
  /** Taken over as it is. */
  set?: Partial<Brief>
  /** Added to what other words say. */
  add?: Partial<Record<'brightness' | 'drive' | 'pace', number>>
  /** One of them is wanted, or all of them are not. */
  instruments?: readonly InstrumentId[]
  parts?: readonly PartId[]
}

export const LONGEST_PHRASE_WORDS = 4

/** Phrases of small letters without hyphens. */
export const LEXICON: ReadonlyMap<string, Entry> = new Map(entries())

function* entries(): Generator<[string, Entry]> {
  for (const [style, phrases] of GENRES) {
    yield* each(phrases, { kind: 'genre', meaning: style, set: { style } })
  }
  for (const [style, phrases] of NEAREST_GENRES) {
    for (const phrase of phrases.split('|')) {
      yield [phrase, { kind: 'genre', meaning: `${style}, the nearest there is`, set: { style } }]
    }
  }
  for (const [phrases, add] of MOODS) {
    for (const phrase of phrases.split('|')) yield [phrase, { kind: 'mood', meaning: phrase, add }]
  }
  for (const [phrases, meaning, pace] of PACES)
    yield* each(phrases, { kind: 'tempo', meaning, add: { pace } })
  for (const [phrases, meaning, set] of METRE_WORDS) yield* each(phrases, { kind: 'metre', meaning, set })
  for (const [phrases, meaning, set] of MODE_WORDS) yield* each(phrases, { kind: 'key', meaning, set })
  for (const [phrases, meaning, set] of ENERGIES) yield* each(phrases, { kind: 'energy', meaning, set })
  for (const [phrases, meaning, set] of ERAS) yield* each(phrases, { kind: 'era', meaning, set })
  for (const [phrases, meaning, set, add] of USES) yield* each(phrases, { kind: 'use', meaning, set, add })
  for (const [phrases, meaning, set] of FORMS) yield* each(phrases, { kind: 'form', meaning, set })
  yield* instruments()
}

function* instruments(): Generator<[string, Entry]> {
  // The names of the table are ids of the table.
  for (const id of Object.keys(INSTRUMENTS) as InstrumentId[]) {
    yield [id, { kind: 'instrument', meaning: id, instruments: [id] }]
  }
  for (const [id, phrases] of INSTRUMENT_WORDS) {
    yield* each(phrases, { kind: 'instrument', meaning: id, instruments: [id] })
  }
  for (const [phrases, ids] of INSTRUMENT_GROUPS) {
    for (const phrase of phrases.split('|'))
      yield [phrase, { kind: 'instrument', meaning: phrase, instruments: ids }]
  }
  for (const [phrases, meaning, part] of PART_WORDS) {
    yield* each(phrases, { kind: 'instrument', meaning, parts: [part] })
  }
}

function* each(phrases: string, entry: Entry): Generator<[string, Entry]> {
  for (const phrase of phrases.split('|')) yield [phrase, entry]
}
