import { keyName, MODES, type Mode } from '@/domain/score/key'
import { METRES, type MetreName } from '@/domain/score/metre'
import { parsePitchClass, pitchClassName } from '@/domain/score/pitch'
import type { Entry } from './lexicon'
import type { NotUnderstood } from '@/domain/music/understood'
import type { Word } from './words'

const SLOWEST_BPM = 40
const FASTEST_BPM = 220

type Measure = { count: number; entry: Entry } | { count: number; reason: NotUnderstood['reason'] }

/** Tempos, keys, metres and lengths: what is written in numbers and letters rather than words. */
export function readMeasure(words: readonly Word[], at: number): Measure | null {
  const rest = words.slice(at, at + 5)
  return readTempo(rest) ?? readMetre(rest) ?? readSeconds(rest) ?? readKey(rest, words[at - 1]?.plain)
}

function readTempo(words: readonly Word[]): Measure | null {
  const text = words.map(({ plain }) => plain).join(' ')
  const found =
    /^(\d{2,3})(?: (?:to )?(\d{2,3}))? ?(?:bpm|beats per minute)\b/.exec(text) ??
    /^(?:tempo|bpm)(?: of| at)? (\d{2,3})\b()/.exec(text)
  if (!found) return null
  const count = found[0].split(' ').length
  const [low, high] = [Number(found[1]), Number(found[2] || found[1])]
  const bpm = (low + high) / 2
  if (bpm < SLOWEST_BPM || bpm > FASTEST_BPM) return { count, reason: 'impossible' }
  return { count, entry: { kind: 'tempo', meaning: `${bpm} BPM`, set: { bpm } } }
}

function readMetre([word, next]: readonly Word[]): Measure | null {
  if (!word || !/^\d{1,2}\/\d{1,2}$/.test(word.plain)) return null
  const count = next && /^(time|metre|meter)$/.test(next.plain) ? 2 : 1
  if (!(word.plain in METRES)) return { count, reason: 'impossible' }
  // It is one of the names of the table.
  const metre = word.plain as MetreName
  return { count, entry: { kind: 'metre', meaning: metre, set: { metre } } }
}

function readSeconds(words: readonly Word[]): Measure | null {
  const text = words.map(({ plain }) => plain).join(' ')
  const found = /^\d+ ?(s|secs?|seconds?|m|mins?|minutes?)( long)?(?= |$)/.exec(text)
  // `80s` is a decade, `30s` a length.
  const isDecade = /^[5-9]0s\b/.test(text)
  return found && !isDecade ? { count: found[0].split(' ').length, reason: 'elsewhere' } : null
}

/** `C minor`, `F# dorian`, `B flat major`, `key of D`, `in Em`; a letter alone only after those words, or it is an article. */
function readKey(words: readonly Word[], before: string | undefined): Measure | null {
  const lead = words[0]?.plain === 'key' ? (words[1]?.plain === 'of' ? 2 : 1) : 0
  const [note, ...after] = words.slice(lead)
  if (!note) return null
  const isMinorName = /^[A-G][#b♯♭]?m$/.test(note.text)
  const accidental = /^(sharp|flat)$/.exec(after[0]?.plain ?? '')?.[1]
  const sign = accidental ? (accidental === 'sharp' ? '#' : 'b') : ''
  const tonic = parsePitchClass((isMinorName ? note.text.slice(0, -1) : note.text) + sign)
  if (tonic === undefined) return null
  const modeWord = after[sign ? 1 : 0]?.plain.replace(/^maj$/, 'major').replace(/^min$/, 'minor') ?? ''
  const mode = modeWord in MODES ? (modeWord as Mode) : isMinorName ? 'minor' : null
  const isAnnounced = lead > 0 || before === 'in' || before === 'of'
  const isCapital = /^[B-G]/.test(note.text) || lead > 0
  if (!mode && !(isAnnounced && isCapital)) return null
  const count = lead + 1 + (sign ? 1 : 0) + (modeWord in MODES ? 1 : 0)
  const meaning = mode ? keyName({ tonic, mode }) : pitchClassName(tonic, false)
  return { count, entry: { kind: 'key', meaning, set: { tonic, ...(mode && { mode }) } } }
}
