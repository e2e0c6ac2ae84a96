import { endsSentence } from '@/domain/transcript/paragraphs'
import { segmentOfWords } from '@/domain/transcript/spread-words'
import type { Segment, Word } from '@/domain/transcript/transcript'

/** A pause this long ends a phrase, and so does this many words. */
const PAUSE_SECONDS = 1
const MOST_WORDS = 40

/** Words that came without segments, in phrases: up to a pause or the end of a sentence. */
export function segmentsOfWords(words: readonly Word[]): Segment[] {
  const groups: Word[][] = []
  for (const word of words) {
    const open = groups.at(-1)
    const last = open?.at(-1)
    if (open && last && goesOn(open, last, word)) open.push(word)
    else groups.push([word])
  }
  return groups.map((group) =>
    segmentOfWords(group, {
      startSeconds: group[0]?.startSeconds ?? 0,
      endSeconds: group.at(-1)?.endSeconds ?? 0,
    }),
  )
}

function goesOn(open: Word[], last: Word, next: Word): boolean {
  const hasPause = next.startSeconds - last.endSeconds >= PAUSE_SECONDS
  return !hasPause && !endsSentence(last.text) && open.length < MOST_WORDS
}
