import { ChevronDown, ChevronUp } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { clock } from '@/domain/audio/time'
import { t } from '@/messages/recordings'
import type { Find } from './use-find'

type FindPanelProps = { find: Find; onSeek: (seconds: number) => void }

/** Looks for words; Enter goes on to the next place, with Shift back. */
export function FindPanel({ find, onSeek }: FindPanelProps) {
  const { text, matches, at, current, search, step } = find
  const isEmpty = matches.length === 0
  return (
    <div>
      <div className="flex items-center gap-1">
        <TextField
          type="search"
          aria-label={t('recording.find.field')}
          placeholder={t('recording.find.field')}
          value={text}
          onChange={(event) => search(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && step(event.shiftKey ? -1 : 1)}
        />
        <IconButton label={t('recording.find.previous')} disabled={isEmpty} onClick={() => step(-1)}>
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton label={t('recording.find.next')} disabled={isEmpty} onClick={() => step(1)}>
          <ChevronDown aria-hidden />
        </IconButton>
      </div>
      <output className="mt-3 flex min-h-8 items-center justify-between text-sm text-ink-2">
        {text.trim() !== '' &&
          (isEmpty
            ? t('recording.find.none')
            : t('recording.find.place', { place: at + 1, count: matches.length }))}
        {current && (
          <button
            type="button"
            className="thumb rounded-sm px-1.5 py-1 font-[550] text-accent hover:underline"
            onClick={() => onSeek(current.startSeconds)}
          >
            {t('recording.find.goTo', { time: clock(current.startSeconds) })}
          </button>
        )}
      </output>
    </div>
  )
}
