import { ChevronDown } from 'lucide-react'
import { clsx } from 'clsx'
import { useState } from 'react'
import { useUndoableDelete } from '@/components/use-undoable-delete'
import { Button } from '@/components/ui/button'
import { t } from '@/messages/voice-over'
import { deleteTakes, restoreTakes, type VoiceTake } from '@/storage/voice-takes'
import { LineTake } from './line-take'

/** Takes of lines that the script has no more: to hear once more, and to delete. */
export function LeftTakes({ takes }: { takes: VoiceTake[] }) {
  const [isOpen, setOpen] = useState(false)
  const deletion = useUndoableDelete<VoiceTake[]>({
    idOf: (deleted) => deleted.map(({ id }) => id).join(),
    remove: deleteTakes,
    restore: restoreTakes,
    deletedText: ({ length }) => t('voiceOver.takes.deleted', { count: length }),
  })
  if (takes.length === 0) return null
  const title = t('voiceOver.takes.left', { count: takes.length })
  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="thumb -ml-2 inline-flex items-center gap-1.5 rounded px-2 py-1.5 text-left text-sm font-medium text-ink-2 transition-colors hover:bg-sunken hover:text-ink"
        >
          <ChevronDown
            className={clsx('size-4 shrink-0 transition-transform', !isOpen && '-rotate-90')}
            aria-hidden
          />
          {title}
        </button>
        {isOpen && (
          <Button className="h-8" onClick={() => deletion.mutate(takes)}>
            {t('voiceOver.takes.deleteAll')}
          </Button>
        )}
      </div>
      {isOpen && (
        <>
          <p className="mt-1 text-sm text-pretty text-ink-2">{t('voiceOver.takes.left.hint')}</p>
          <ul
            aria-label={title}
            tabIndex={-1}
            className="mt-3 max-h-96 overflow-y-auto rounded-lg border bg-raised px-3"
          >
            {takes.map((take) => (
              <LineTake key={take.id} take={take} isOther />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
