import { withoutTags } from '@/domain/speech/unsaid'
import { segmentOfWords } from '@/domain/transcript/spread-words'
import type { Segment, Word } from '@/domain/transcript/transcript'
import type { TakeFacts } from './line-views'
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
    const from = index === 0 ? 0 : word.start
    const piece = text.slice(from, take.words[index + 1]?.start ?? text.length)
    return {
      text: ` ${plain(piece)}`,
      startSeconds: startSeconds + word.startSeconds,
      endSeconds: startSeconds + word.endSeconds,
      probability: 1,
    }
  })
}

function plain(text: string): string {
  return withoutTags(text).replace(/\s+/gu, ' ').trim()
}
