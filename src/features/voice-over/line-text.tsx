import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { WordDifference } from '@/domain/script/compare-words'
import type { LineView } from '@/domain/script/line-views'
import type { VoiceTake } from '@/storage/voice-takes'

type LineTextProps = {
  view: LineView<VoiceTake>
  firstWord: number | null
  /** What was heard otherwise; `null`: nobody listened. */
  differences: readonly WordDifference[] | null
}

/** A line as it is written; where its take says the same, each word can be played from and marked. */
export function LineText({ view: { line, take }, firstWord, differences }: LineTextProps) {
  const look = 'font-serif text-transcript text-pretty wrap-anywhere max-md:text-[17.5px]'
  if (firstWord === null || !take)
    return (
      <p dir="auto" className={look}>
        {line.text}
      </p>
    )
  return (
    <p dir="auto" data-paragraph={firstWord} className={look}>
      {wordsOf(take, firstWord, differences ?? [])}
    </p>
  )
}

/** Words as elements where they stand in what was spoken, which is the line but for its spaces, and what stands between them as it is: marks, spaces, pauses. */
function wordsOf(
  { words, spokenAs: { text } }: VoiceTake,
  firstWord: number,
  differences: readonly WordDifference[],
): ReactNode[] {
  const nodes: ReactNode[] = []
  let at = 0
  for (const [index, { start, end }] of words.entries()) {
    const from = Math.max(at, start)
    const to = Math.max(from, end)
    nodes.push(text.slice(at, from))
    const isOther = differences.some((one) => one.start < to && one.end > from)
    nodes.push(
      <span
        key={firstWord + index}
        data-word={firstWord + index}
        className={clsx('word', isOther && 'word-doubt')}
      >
        {text.slice(from, to)}
      </span>,
    )
    at = to
  }
  return [...nodes, text.slice(at)]
}
