import type { Segment, Word } from './transcript'

/** Words that are read as one block. `firstWord` counts the transcript's words before it. */
export type Paragraph = { startSeconds: number; endSeconds: number; firstWord: number; words: Word[] }

/** A silence this long starts a new paragraph. */
const PAUSE_SECONDS = 2

/** From this length on a paragraph ends with its sentence, at the second with any phrase. */
const LONG_CHARACTERS = 480
const TOO_LONG_CHARACTERS = 900

/** Lays a transcript out for reading: a new paragraph after a pause, or when the running one has become long. */
export function paragraphsOf(segments: readonly Segment[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let length = 0
  let firstWord = 0
  for (const { words } of segments) {
    const [head] = words
    const last = words.at(-1)
    if (!head || !last) continue
    const open = paragraphs.at(-1)
    if (!open || startsAnew(open, length, head)) {
      paragraphs.push({
        startSeconds: head.startSeconds,
        endSeconds: last.endSeconds,
        firstWord,
        words: [...words],
      })
      length = 0
    } else {
      open.words.push(...words)
      open.endSeconds = last.endSeconds
    }
    length += words.reduce((sum, word) => sum + word.text.length, 0)
    firstWord += words.length
  }
  return paragraphs
}

/** Ends of sentences in the scripts Whisper writes, closing quotes and brackets included. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？｡؟۔।։]["'”’»」』)\]]*\s*$/u.test(text)
}

function startsAnew(open: Paragraph, length: number, next: Word): boolean {
  if (next.startSeconds - open.endSeconds >= PAUSE_SECONDS || length >= TOO_LONG_CHARACTERS) return true
  return length >= LONG_CHARACTERS && endsSentence(open.words.at(-1)?.text ?? '')
}
