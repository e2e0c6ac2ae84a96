import type { NotUnderstood, Understood } from '@/domain/music/understood'
import { PromptLengthError, UnreadablePromptError } from '@/engines/music/errors'
import { STYLES } from '@/engines/music/styles/all'
import { EMPTY_BRIEF, type Brief } from './brief'
import { LEXICON, LONGEST_PHRASE_WORDS, type Entry } from './lexicon'
import { readMeasure } from './measures'
import type { PromptReading } from './reading'
import { FILLERS, isForeign, wordsOf, type Word } from './words'

const LONGEST_PROMPT = 500

const NEGATIONS = new Set([
  'no',
  'not',
  'without',
  'minus',
  'never',
  'except',
  'avoid',
  'exclude',
  'excluding',
  "don't",
  'dont',
  'zero',
  'non',
  'nothing',
  'neither',
  'nor',
])
const ONLY = new Set(['only', 'solo', 'just', 'unaccompanied', 'alone'])
const VOICES =
  /^(vocals?|singing|sung|singer|sings?|lyrics?|rapping|voice|female|male|spoken|words|vocalist)$/

type Found = { words: Word[]; entry: Entry; isNegated: boolean }

/**
 * What a prompt of 1 to 500 characters is taken to mean. Every word is either understood, without meaning of its own, or
 * listed as not understood. Throws `PromptLengthError`, or `UnreadablePromptError` where there is nothing to go by.
 */
export function readPrompt(prompt: string): PromptReading {
  const length = Array.from(prompt).length
  if (prompt.trim() === '') throw new PromptLengthError('The prompt is empty.')
  if (length > LONGEST_PROMPT)
    throw new PromptLengthError(`The prompt has ${length} characters, more than ${LONGEST_PROMPT}.`)
  const words = wordsOf(prompt)
  if (words.length === 0) throw new UnreadablePromptError('There are no words in the prompt.')
  const reader = createReader()
  for (let at = 0; at < words.length;) at += reader.readAt(words, at)
  return checked(reader.finish(prompt), words)
}

/** A prompt in another language is refused, unless some of its words are the same in English. */
function checked(reading: PromptReading, words: readonly Word[]): PromptReading {
  const foreign = words.filter(isForeign).length
  if (reading.understood.length === 0 && foreign > 0 && foreign * 4 >= words.length) {
    throw new UnreadablePromptError('Only prompts in English are read. Nothing in this one was understood.')
  }
  return reading
}

function createReader() {
  let brief: Brief = { ...EMPTY_BRIEF }
  const understood: Understood[] = []
  const missed: (NotUnderstood & { words: Word[] })[] = []
  let isNegated = false
  let negatedWord: Word | null = null
  let onlyAt: Word | null = null

  /** Reads what begins at a word; the number of words it took. */
  function readAt(words: readonly Word[], at: number): number {
    const word = words[at]
    if (!word) return 1
    if (word.startsClause || word.plain === 'but' || word.plain === 'with') isNegated = false
    const measure = readMeasure(words, at)
    if (measure) {
      if ('reason' in measure)
        missed.push({ words: words.slice(at, at + measure.count), text: '', reason: measure.reason })
      else take({ words: words.slice(at, at + measure.count), entry: measure.entry, isNegated: false })
      return measure.count
    }
    if (VOICES.test(word.plain)) return readVoice(words, at)
    const name = artistAt(words, at)
    if (name > 0) {
      missed.push({ words: words.slice(at, at + name), text: '', reason: 'unknown' })
      return name
    }
    const found = longestPhrase(words, at)
    if (found) {
      take({ ...found, isNegated: isNegated || isFree(words[at + found.words.length]) })
      if (found.entry.kind !== 'instrument') isNegated = false
      return found.words.length + (isFree(words[at + found.words.length]) ? 1 : 0)
    }
    if (NEGATIONS.has(word.plain)) {
      isNegated = true
      negatedWord = word
    } else if (ONLY.has(word.plain)) onlyAt = word
    else if (!FILLERS.has(word.plain) || isForeign(word)) {
      missed.push({ words: [word], text: '', reason: isForeign(word) ? 'language' : 'unknown' })
      isNegated = false
    }
    return 1
  }

  /** Nobody sings here: a wish for none is granted, a wish for a voice is not. */
  function readVoice(words: readonly Word[], at: number): number {
    const word = words[at]
    if (!word) return 1
    if (isNegated)
      understood.push({
        kind: 'without',
        text: `${negatedWord?.text ?? 'no'} ${word.text}`,
        meaning: 'no voice',
      })
    else missed.push({ words: [word], text: '', reason: 'impossible' })
    return 1
  }

  function take({ words, entry, isNegated: isUnwanted }: Found) {
    if (isUnwanted) return refuse(words, entry)
    const { style, metre, mode, tonic, bpm, curve } = entry.set ?? {}
    const isConflict =
      clashes(brief.style, style) ||
      clashes(brief.metre, metre) ||
      clashes(brief.bpm, bpm) ||
      clashes(brief.curve, curve)
    if (isConflict || clashes(brief.mode, mode) || clashes(brief.tonic, tonic)) {
      missed.push({ words, text: '', reason: 'conflict' })
      return
    }
    brief = { ...brief, ...entry.set }
    for (const [name, amount] of Object.entries(entry.add ?? {}) as [
      'brightness' | 'drive' | 'pace',
      number,
    ][]) {
      brief[name] = Math.max(-1, Math.min(1, brief[name] + amount))
    }
    const instrument = choose(entry)
    if (instrument) brief.wanted = [...brief.wanted, instrument]
    if (entry.parts) brief.wantedParts = [...brief.wantedParts, ...entry.parts]
    understood.push({ kind: entry.kind, text: textOf(words), meaning: meaningOf(entry, instrument) })
  }

  /** One of a group: what the style plays anyway, or the first. */
  function choose({ instruments }: Entry) {
    if (!instruments) return null
    const style = brief.style ? STYLES[brief.style] : null
    const played = style
      ? [style.chords, style.arp, style.lead, style.pad, style.bass].flatMap(
          (part) => part?.instruments ?? [],
        )
      : []
    return instruments.find((id) => played.includes(id)) ?? instruments[0] ?? null
  }

  function refuse(words: Word[], entry: Entry) {
    const text = `${negatedWord && negatedWord.end <= (words[0]?.start ?? 0) ? `${negatedWord.text} ` : ''}${textOf(words)}`
    if (entry.instruments) brief.unwanted = [...brief.unwanted, ...entry.instruments]
    else if (entry.parts) brief.unwantedParts = [...brief.unwantedParts, ...entry.parts]
    else if (entry.add && Object.values(entry.add).some((amount) => amount !== 0)) {
      for (const [name, amount] of Object.entries(entry.add) as ['brightness' | 'drive' | 'pace', number][]) {
        brief[name] = Math.max(-1, Math.min(1, brief[name] - amount / 2))
      }
    } else {
      missed.push({ words, text: '', reason: 'unknown' })
      return
    }
    const isPart = entry.instruments !== undefined || entry.parts !== undefined
    understood.push({
      kind: isPart ? 'without' : entry.kind,
      text,
      meaning: `${isPart ? 'no' : 'not'} ${entry.meaning.replace(/^a /, '')}`,
    })
  }

  function finish(prompt: string): PromptReading {
    const hasSoloist = brief.wanted.length > 0 || brief.wantedParts.length > 0
    if (onlyAt && hasSoloist) {
      brief = { ...brief, isOnly: true }
      understood.push({ kind: 'without', text: onlyAt.text, meaning: 'nothing else plays' })
    }
    return { brief, understood, notUnderstood: merged(missed, prompt) }
  }

  return { readAt, finish }
}

const isFree = (word: Word | undefined) => word?.plain === 'free' || word?.plain === 'less'

const clashes = <Value>(known: Value | null, next: Value | null | undefined) =>
  known !== null && next !== null && next !== undefined && known !== next

/** `like Daft Punk`: words with capitals after these are a name, unless they are a phrase that is known. */
function artistAt(words: readonly Word[], at: number): number {
  if (!/^(like|by|of)$/.test(words[at - 1]?.plain ?? '')) return 0
  const end = words.findIndex(
    ({ text, startsClause }, i) => i >= at && (!/^\p{Lu}\p{Ll}/u.test(text) || (startsClause && i > at)),
  )
  const count = (end === -1 ? words.length : end) - at
  return count > (longestPhrase(words, at)?.words.length ?? 0) ? count : 0
}

function longestPhrase(words: readonly Word[], at: number): Omit<Found, 'isNegated'> | null {
  for (let count = Math.min(LONGEST_PHRASE_WORDS, words.length - at); count > 0; count--) {
    const phrase = words.slice(at, at + count)
    if (phrase.some(({ startsClause }, i) => startsClause && i > 0)) continue
    const plain = phrase.map((word) => word.plain).join(' ')
    const entry =
      LEXICON.get(plain) ?? LEXICON.get(plain.replace(/(es|s)$/, '')) ?? LEXICON.get(plain.replace(/s$/, ''))
    if (entry) return { words: phrase, entry }
  }
  return null
}

function meaningOf({ kind, meaning }: Entry, instrument: string | null): string {
  return kind === 'instrument' && instrument ? instrument : meaning
}

const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join(' ')

/** Neighbours missed for the same reason are one phrase, as it was written. */
function merged(missed: readonly (NotUnderstood & { words: Word[] })[], prompt: string): NotUnderstood[] {
  const phrases: { reason: NotUnderstood['reason']; start: number; end: number }[] = []
  for (const { words, reason } of missed) {
    const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
    const last = phrases.at(-1)
    const isNext = last?.reason === reason && /^[\s-]*$/.test(prompt.slice(last.end, start))
    if (last && isNext && reason !== 'conflict') last.end = end
    else phrases.push({ reason, start, end })
  }
  return phrases.map(({ reason, start, end }) => ({ text: prompt.slice(start, end), reason }))
}
