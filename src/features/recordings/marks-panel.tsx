import { Flag } from 'lucide-react'
import { preciseClock } from '@/domain/audio/time'
import type { Segment } from '@/domain/transcript/transcript'
import { t } from '@/messages/recordings'

type MarksPanelProps = {
  marksSeconds: readonly number[]
  segments: readonly Segment[]
  onSeek: (seconds: number) => void
}

/** Where Mark was pressed while this was recorded, and what was said then. */
export function MarksPanel({ marksSeconds, segments, onSeek }: MarksPanelProps) {
  return (
    <ol aria-label={t('recording.marks')}>
      {marksSeconds.map((seconds) => (
        <li key={seconds} className="border-b last:border-0">
          <button
            type="button"
            onClick={() => onSeek(seconds)}
            className="thumb -mx-2 flex w-[calc(100%+16px)] items-center gap-2.5 rounded px-2 py-2 text-left transition-colors hover:bg-sunken"
          >
            <Flag className="size-4 text-record" aria-hidden />
            <span className="text-md font-[550]">{preciseClock(seconds)}</span>
            <span className="min-w-0 flex-1 truncate text-sm text-ink-2">{wordsAt(segments, seconds)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Words that come later than this were not what was marked. */
const NEAR_SECONDS = 3
const SHOWN_WORDS = 12

function wordsAt(segments: readonly Segment[], seconds: number): string {
  const words = segments.flatMap((segment) => segment.words)
  const first = words.findIndex(({ endSeconds }) => endSeconds > seconds)
  if (first === -1 || (words[first]?.startSeconds ?? 0) > seconds + NEAR_SECONDS) return ''
  return words
    .slice(first, first + SHOWN_WORDS)
    .map(({ text }) => text)
    .join('')
    .trim()
}
