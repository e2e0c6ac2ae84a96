import { useDeferredValue, useMemo, useRef } from 'react'
import { wordTimes } from '@/domain/transcript/word-times'
import { paragraphsOf } from '@/domain/transcript/paragraphs'
import type { Segment } from '@/domain/transcript/transcript'
import type { SubscribeToPlayhead } from './playhead-time'
import { TranscriptParagraph } from './transcript-paragraph'
import { useSpokenWord } from './use-spoken-word'
import { useWordKeys } from './use-word-keys'
import './transcript-text.css'

type TranscriptTextProps = {
  segments: readonly Segment[]
  language: string | null
  /** Words found by a search, by their number. */
  found: ReadonlySet<number>
  subscribe: SubscribeToPlayhead
  onPlayFrom: (seconds: number) => void
  /** The word that is being spoken now. */
  onSpoken: (element: HTMLElement) => void
}

/** The words in paragraphs. One of them is in the tab order; arrows go from word to word, Enter plays from there. */
export function TranscriptText({
  segments,
  language,
  found,
  subscribe,
  onPlayFrom,
  onSpoken,
}: TranscriptTextProps) {
  const text = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => paragraphsOf(segments), [segments])
  const times = useMemo(() => wordTimes(segments), [segments])
  const shownCount = useDeferredValue(paragraphs.length, FIRST_PARAGRAPHS)
  const shown = paragraphs.slice(0, shownCount)
  const last = shown.at(-1)
  useSpokenWord(text, times, last ? last.firstWord + last.words.length : 0, subscribe, onSpoken)
  const keys = useWordKeys(text, (word) => onPlayFrom(times.starts[word] ?? 0))
  return (
    <div
      ref={text}
      lang={language ?? undefined}
      className="font-serif text-transcript max-md:text-[17.5px]"
      {...keys}
    >
      {shown.map((paragraph) => (
        <TranscriptParagraph key={paragraph.firstWord} paragraph={paragraph} found={found} />
      ))}
    </div>
  )
}

/** More than a screen; those behind them are rendered while the screen already answers. */
const FIRST_PARAGRAPHS = 12
