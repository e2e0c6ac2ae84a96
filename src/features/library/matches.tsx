import { clock } from '@/domain/audio/time'
import type { TranscriptMatch } from '@/storage/transcript-search'

/** Phrases of the transcript that hold the text, with the second at which they are said. */
export function Matches({ matches, text }: { matches: TranscriptMatch[]; text: string }) {
  return (
    <ul className="mt-1 grid grid-cols-1 gap-0.5 font-serif text-base text-ink-2">
      {matches.slice(0, 3).map((match) => (
        <li key={match.startSeconds} className="flex items-baseline gap-2.5">
          <span className="shrink-0 font-sans text-xs text-ink-3">{clock(match.startSeconds)}</span>
          <span className="line-clamp-2 min-w-0">
            <Marked phrase={match.text} text={text.trim()} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** So many characters before the match at most: a phrase is cut off at its end, and the match must not go with it. */
const CHARACTERS_BEFORE = 32

function Marked({ phrase, text }: { phrase: string; text: string }) {
  const at = phrase.toLocaleLowerCase().indexOf(text.toLocaleLowerCase())
  if (at < 0) return phrase
  const end = at + text.length
  const start = at > CHARACTERS_BEFORE ? phrase.indexOf(' ', at - CHARACTERS_BEFORE) + 1 : 0
  return (
    <>
      {start > 0 && '… '}
      {phrase.slice(start, at)}
      <mark className="rounded-xs bg-accent-soft text-accent">{phrase.slice(at, end)}</mark>
      {phrase.slice(end)}
    </>
  )
}
