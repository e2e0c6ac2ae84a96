import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Speech, Star, Trash2 } from 'lucide-react'
import { scriptTitle } from '@/components/script-title'
import { IconButton } from '@/components/ui/icon-button'
import { useUndoableDelete } from '@/components/use-undoable-delete'
import { When } from '@/components/when'
import { t } from '@/messages/library'
import { changeVoiceOver, restoreVoiceOver, type VoiceOver } from '@/storage/voice-overs'
import { deleteScript } from '@/stores/delete-script'
import { rowKeys } from './row-keys'

export function ScriptRows({ voiceOvers }: { voiceOvers: VoiceOver[] }) {
  return (
    <ul aria-label={t('voiceOver.list')} className="mt-4">
      {voiceOvers.map((voiceOver) => (
        <ScriptRow key={voiceOver.id} voiceOver={voiceOver} />
      ))}
    </ul>
  )
}

function ScriptRow({ voiceOver }: { voiceOver: VoiceOver }) {
  const { id, isStarred, script, changedAt } = voiceOver
  const title = scriptTitle(voiceOver)
  const star = useMutation({
    networkMode: 'always',
    mutationFn: () => changeVoiceOver(id, { isStarred: !isStarred }),
  })
  const { mutate: remove } = useUndoableDelete({
    idOf: (deleted: VoiceOver) => deleted.id,
    remove: (deleted) => deleteScript(deleted.id),
    restore: restoreVoiceOver,
    deletedText: (deleted) => t('voiceOver.deleted', { title: scriptTitle(deleted) }),
  })
  const deleteRow = () => remove(voiceOver)
  return (
    <li className="group relative flex items-center gap-3 border-b py-2.5 pr-1 transition-colors focus-within:bg-raised hover:bg-raised">
      <IconButton
        label={t('library.star', { title })}
        aria-pressed={isStarred}
        onClick={() => star.mutate()}
        className="relative z-1"
      >
        <Star className={isStarred ? 'fill-current' : undefined} aria-hidden />
      </IconButton>
      <span className="grid w-[119px] place-items-center text-wave group-hover:text-accent max-md:hidden">
        <Speech aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <Link
          to="/voice-over/$voiceOverId"
          params={{ voiceOverId: id }}
          data-row={id}
          onKeyDown={(event) => rowKeys(event, { Delete: deleteRow })}
          className="block truncate font-[550] outline-offset-4 before:absolute before:inset-0"
        >
          {title}
        </Link>
        <div className="truncate text-sm text-ink-3">
          {t('voiceOver.lines', { count: script.lines.length })} · {t('kind.script')} ·{' '}
          <When at={changedAt} />
        </div>
      </div>
      <IconButton label={t('voiceOver.delete', { title })} onClick={deleteRow} className="relative z-1">
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  )
}
