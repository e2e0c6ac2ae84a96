import { withoutTags } from '@/domain/speech/unsaid'
import { segmentOfWords } from '@/domain/transcript/spread-words'
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

/** Each word up to where the next begins, without the pauses that are written between. */
function wordsOf({ take, startSeconds, endSeconds }: TimelinePart<SpokenTake>): Word[] {
  const { text } = take.spokenAs
  if (take.words.length === 0) return [{ text: ` ${plain(text)}`, startSeconds, endSeconds, probability: 1 }]
  return take.words.map((word, index) => {
    const from = index === 0 ? 0 : withMarksBefore(text, word.start)
    const next = take.words[index + 1]
    const to = next ? withMarksBefore(text, next.start) : text.length
    return {
      text: ` ${plain(text.slice(from, to))}`,
      startSeconds: startSeconds + word.startSeconds,
      endSeconds: startSeconds + word.endSeconds,
      probability: 1,
    }
  })
}

/** A quote or bracket that opens belongs to the word it stands before. */
function withMarksBefore(text: string, wordStart: number): number {
  const opening = /(?<=\s)["'“‘„«‹([{¿¡*_]+$/u.exec(text.slice(0, wordStart))
  return opening?.index ?? wordStart
}

function plain(text: string): string {
  return withoutMarks(withoutTags(text)).replace(/\s+/gu, ' ').trim()
}
