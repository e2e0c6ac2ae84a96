import type { SpeechWord } from '@/domain/speech/speech-word'
import { withoutTags } from '@/domain/speech/unsaid'
import { segmentOfWords, spreadWords } from '@/domain/transcript/spread-words'
import type { Segment, Word } from '@/domain/transcript/transcript'
import type { TakeFacts } from './line-views'
import { withoutMarks } from './without-marks'
import type { Timeline, TimelinePart } from './timeline'

type SpokenTake = TakeFacts & { spokenAs: { text: string } }

/** What is heard, as a transcript: a segment for each line, with the marks of its text. For captions and documents. */
export function takesAsSegments({ parts }: Timeline<SpokenTake>): Segment[] {
  return parts.map((part) => {
    const words = wordsOf(part)
    return segmentOfWords(words, { startSeconds: part.startSeconds, endSeconds: part.endSeconds })
  })
}

/** Indexes of its segments that no caption runs into. */
export function turnsOf({ parts }: Timeline): Set<number> {
  return new Set(parts.flatMap(({ startsTurn }, index) => (startsTurn ? [index] : [])))
}

/** Each word up to where the next begins, without the pauses that are written between. */
function wordsOf({ take, startSeconds, endSeconds }: TimelinePart<SpokenTake>): Word[] {
  const { text } = take.spokenAs
  if (take.words.length === 0) return spreadWords(plain(text), { startSeconds, endSeconds })
  const written = asWritten(text, take.words)
  return written.map(({ start, startSeconds: from, endSeconds: to }, index) => {
    const next = written[index + 1]
    const begin = index === 0 ? 0 : withMarksBefore(text, start)
    return {
      text: ` ${plain(text.slice(begin, next ? withMarksBefore(text, next.start) : text.length))}`,
      startSeconds: startSeconds + from,
      endSeconds: startSeconds + to,
      probability: 1,
    }
  })
}

/** What is said as several words and written without a space is one on screen: `well-known`, `he/she`, `R&D`. */
function asWritten(text: string, words: readonly SpeechWord[]): SpeechWord[] {
  const spaced = withoutTags(text)
  const written: SpeechWord[] = []
  for (const word of words) {
    const before = written.at(-1)
    if (before && !/\s/u.test(spaced.slice(before.end, Math.max(before.end, word.start))))
      written[written.length - 1] = { ...before, end: word.end, endSeconds: word.endSeconds }
    else written.push(word)
  }
  return written
}

/** A quote or bracket that opens belongs to the word it stands before. */
function withMarksBefore(text: string, wordStart: number): number {
  const opening = /(?<=\s)["'“‘„«‹([{¿¡*_]+$/u.exec(text.slice(0, wordStart))
  return opening?.index ?? wordStart
}

function plain(text: string): string {
  return withoutMarks(withoutTags(text)).replace(/\s+/gu, ' ').trim()
}
