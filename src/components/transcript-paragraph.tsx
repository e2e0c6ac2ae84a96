import { clsx } from 'clsx'
import { memo, type ReactNode } from 'react'
import { clock } from '@/domain/audio/time'
import type { Paragraph } from '@/domain/transcript/paragraphs'
import type { Word } from '@/domain/transcript/transcript'
import { t } from '@/messages/translate'

/** Below this the recogniser was about as likely wrong as right. */
const DOUBT_PROBABILITY = 0.5

/** A rough height until a paragraph has been on screen, so that the scroll bar is about right. */
const CHARACTERS_PER_LINE = 62
const LINE_PIXELS = 31

type TranscriptParagraphProps = { paragraph: Paragraph; found: ReadonlySet<number> }

/** Not drawn while off screen, nor beyond its padding, which leaves room for the focus of a word; and not rendered again while nothing in it changes: four hours are 40,000 words. */
export const TranscriptParagraph = memo(function TranscriptParagraph({
  paragraph,
  found,
}: TranscriptParagraphProps) {
  const { words, firstWord, startSeconds } = paragraph
  const height = Math.ceil(lengthOf(words) / CHARACTERS_PER_LINE) * LINE_PIXELS
  return (
    <div
      className="-mx-1 -mt-1 mb-[18px] grid grid-cols-[84px_minmax(0,1fr)] gap-x-[18px] p-1 [content-visibility:auto] max-md:grid-cols-1"
      style={{ containIntrinsicBlockSize: `auto ${height}px` }}
    >
      <time className="pt-[5px] font-sans text-sm text-ink-3">{clock(startSeconds)}</time>
      <p data-paragraph={firstWord} className="text-pretty">
        {words.flatMap((word, index) => wordElements(word, firstWord + index, found.has(firstWord + index)))}
      </p>
    </div>
  )
}, isSame)

/** Elements and not a component of its own: of 40,000 words, each layer counts. */
function wordElements({ text, probability }: Word, number: number, isFound: boolean): ReactNode[] {
  const isDoubtful = probability < DOUBT_PROBABILITY
  const doubt = isDoubtful ? t('recording.doubt', { percent: Math.round(probability * 100) }) : undefined
  const element = (
    <span
      key={number}
      data-word={number}
      title={doubt}
      aria-description={doubt}
      className={clsx('word', isDoubtful && 'word-doubt', isFound && 'word-found')}
    >
      {text.trim()}
    </span>
  )
  return text.startsWith(' ') ? [' ', element] : [element]
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0)
}

/** Paragraphs are laid out anew with every window that comes; most hold the same words as before. */
function isSame(before: TranscriptParagraphProps, after: TranscriptParagraphProps): boolean {
  const [one, other] = [before.paragraph, after.paragraph]
  return (
    one.firstWord === other.firstWord &&
    one.words.length === other.words.length &&
    one.words[0] === other.words[0] &&
    one.words.at(-1) === other.words.at(-1) &&
    (before.found === after.found || (!touches(before) && !touches(after)))
  )
}

function touches({ paragraph: { firstWord, words }, found }: TranscriptParagraphProps): boolean {
  return found.size > 0 && words.some((_, index) => found.has(firstWord + index))
}
