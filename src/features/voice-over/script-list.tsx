import { Link } from '@tanstack/react-router'
import { Speech, Trash2 } from 'lucide-react'
import { scriptTitle } from '@/components/script-title'
import { IconButton } from '@/components/ui/icon-button'
import { useUndoableDelete } from '@/components/use-undoable-delete'
import { When } from '@/components/when'
import { t } from '@/messages/voice-over'
import { restoreVoiceOver, type VoiceOver } from '@/storage/voice-overs'
import { deleteScript } from '@/stores/delete-script'
import { scriptRoute } from './use-start-script'

export function ScriptList({ voiceOvers }: { voiceOvers: VoiceOver[] }) {
  const remove = useUndoableDelete({
    idOf: ({ id }: VoiceOver) => id,
    remove: ({ id }) => deleteScript(id),
    restore: restoreVoiceOver,
    deletedText: (voiceOver) => t('voiceOver.deleted', { title: scriptTitle(voiceOver) }),
  })
  return (
    <ul aria-label={t('voiceOver.list')}>
      {voiceOvers.map((voiceOver) => (
        <li
          key={voiceOver.id}
          className="group relative flex items-center gap-3.5 rounded-sm border-b py-2.5 pr-1 pl-1 transition-colors focus-within:bg-raised hover:bg-raised"
        >
          <Speech className="text-ink-3 group-hover:text-accent" aria-hidden />
          <div className="min-w-0 flex-1">
            <Link
              {...scriptRoute(voiceOver.id)}
              data-row={voiceOver.id}
              className="block truncate font-[550] outline-offset-4 before:absolute before:inset-0"
            >
              {scriptTitle(voiceOver)}
            </Link>
            <div className="truncate text-sm text-ink-3">
              {t('voiceOver.lines', { count: voiceOver.script.lines.length })} ·{' '}
              <When at={voiceOver.changedAt} />
            </div>
          </div>
          <IconButton
            label={t('voiceOver.delete', { title: scriptTitle(voiceOver) })}
            onClick={() => remove.mutate(voiceOver)}
            className="relative z-1 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100"
          >
            <Trash2 aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
