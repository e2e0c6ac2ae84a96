import * as z from 'zod/mini'
import { parseCues, type TimedText } from '@/domain/captions/parse-cues'
import { languageCodeOf } from '@/domain/transcript/language-names'
import type { LanguageCode } from '@/domain/transcript/transcript'
import { wordsOfText, type SaidWord } from '@/domain/transcript/words-of-text'
import type { Segment } from '@/domain/transcript/transcript'
import { UnreadableReplyError } from './errors'
import { objectOf } from './read-json'
import { segmentsOfWords } from './segments-of-words'

/** What a service heard, and how well it told when. Times count from the start of what was sent. */
export type HeardText =
  | { kind: 'words'; segments: Segment[] }
  | { kind: 'cues'; cues: TimedText[] }
  | { kind: 'text'; text: string }

export type TranscriptionReply = {
  heard: HeardText
  /** `null` where the service did not say. */
  costCredits: number | null
  durationSeconds: number | null
  language: LanguageCode | null
}

/**
 * The reply to a transcription in any of the shapes that servers use: a JSON envelope around a document, a bare JSON string,
 * the raw document, or OpenAI's object. Throws `UnreadableReplyError`.
 */
export function parseTranscription(body: string, headers: Headers): TranscriptionReply {
  const json = jsonOf(body)
  if (json === undefined) return { ...parseRaw(body), costCredits: creditsOf({}, headers) }
  if (typeof json === 'string')
    return { ...unknown, heard: heardOf(json), costCredits: creditsOf({}, headers) }
  const outer = objectOf(json)
  const envelope = typeof outer['text'] === 'string' ? outer : { ...outer, ...objectOf(outer['data']) }
  return { ...parseEnvelope(envelope), costCredits: creditsOf(envelope, headers) }
}

const unknown = { durationSeconds: null, language: null }

function parseRaw(body: string): Omit<TranscriptionReply, 'costCredits'> {
  if (/^\s*(<!doctype|<html|<\?xml)/i.test(body) || /^\s*[{[]/.test(body)) throw unreadable(body)
  return { ...unknown, heard: heardOf(body) }
}

export function parseEnvelope(envelope: Record<string, unknown>): Omit<TranscriptionReply, 'costCredits'> {
  const { text, language } = envelope
  const heard = timedHeard(envelope) ?? (typeof text === 'string' ? heardOf(text) : null)
  if (!heard) throw unreadable(JSON.stringify(envelope))
  return {
    heard,
    durationSeconds: durationOf(envelope),
    language: typeof language === 'string' ? languageCodeOf(language) : null,
  }
}

/** First present wins; a real 0 is present. */
export function creditsOf(reply: Record<string, unknown>, headers: Headers): number | null {
  return (
    numberOf(reply['cost_credits']) ??
    numberOf(reply['credits_used']) ??
    numberOf(reply['credits_consumed']) ??
    numberOf(headers.get('x-credits-used'))
  )
}

export function durationOf(reply: Record<string, unknown>): number | null {
  const milliseconds = numberOf(reply['duration_ms'])
  return (
    numberOf(reply['duration_seconds']) ??
    numberOf(reply['duration']) ??
    (milliseconds === null ? null : milliseconds / 1000)
  )
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null
}

/** A document that was asked for as captions, or plain text. */
function heardOf(document: string): HeardText {
  const cues = parseCues(document)
  return cues ? { kind: 'cues', cues } : { kind: 'text', text: document.trim() }
}

const wordsSchema = z.array(z.object({ word: z.string(), start: z.number(), end: z.number() }))
const segmentsSchema = z.array(
  z.object({
    text: z.string(),
    start: z.number(),
    end: z.number(),
    tokens: z.catch(z.optional(z.array(z.number())), []),
    temperature: z.catch(z.optional(z.number()), 0),
    avg_logprob: z.catch(z.optional(z.number()), 0),
    compression_ratio: z.catch(z.optional(z.number()), 1),
    no_speech_prob: z.catch(z.optional(z.number()), 0),
  }),
)
type VerboseSegment = z.infer<typeof segmentsSchema>[number]

/** By OpenAI's `words` and `segments`; `null` if there are neither. */
function timedHeard({ text, words, segments }: Record<string, unknown>): HeardText | null {
  const phrases = segmentsSchema.safeParse(segments).data ?? []
  const said = (wordsSchema.safeParse(words).data ?? [])
    .filter(({ word }) => word.trim() !== '')
    .map(({ word, start, end }) => ({ word, startSeconds: start, endSeconds: end }))
  if (said.length > 0 && phrases.length > 0) return { kind: 'words', segments: inSegments(phrases, said) }
  if (said.length > 0) {
    const spoken = wordsOfText(typeof text === 'string' ? text : '', said)
    return { kind: 'words', segments: segmentsOfWords(spoken) }
  }
  if (phrases.length === 0) return null
  const cues = phrases.map(({ start, end, text: line }) => ({
    startSeconds: start,
    endSeconds: end,
    text: line.trim(),
  }))
  return { kind: 'cues', cues: cues.filter((cue) => cue.text !== '') }
}

/** Each word goes to the segment in which its middle lies, or the last one before it. */
function inSegments(phrases: VerboseSegment[], said: SaidWord[]): Segment[] {
  const groups = phrases.map((): SaidWord[] => [])
  for (const word of said) {
    const middle = (word.startSeconds + word.endSeconds) / 2
    const index = phrases.findLastIndex(({ start }) => start <= middle)
    groups[Math.max(0, index)]?.push(word)
  }
  return phrases.flatMap((phrase, index) => {
    const spoken = groups[index] ?? []
    return spoken.length > 0 ? [segmentOf(phrase, spoken)] : []
  })
}

function segmentOf(phrase: VerboseSegment, said: SaidWord[]): Segment {
  return {
    startSeconds: phrase.start,
    endSeconds: phrase.end,
    words: wordsOfText(phrase.text, said),
    averageLogProbability: phrase.avg_logprob ?? 0,
    compressionRatio: phrase.compression_ratio ?? 1,
    noSpeechProbability: phrase.no_speech_prob ?? 0,
    temperature: phrase.temperature ?? 0,
    tokens: phrase.tokens ?? [],
  }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function unreadable(body: string): UnreadableReplyError {
  return new UnreadableReplyError(`This is no transcript: ${body.trim().slice(0, 200)}`)
}
