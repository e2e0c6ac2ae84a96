import { Link } from '@tanstack/react-router'
import { Star } from 'lucide-react'
import { useState } from 'react'
import { MiniWaveform } from '@/components/mini-waveform'
import { IconButton } from '@/components/ui/icon-button'
import { t } from '@/messages/library'
import { useOutline } from '@/stores/use-outline'
import type { LibraryEntry } from './found'
import { Matches } from './matches'
import { RenameField } from './rename-field'
import { RowFacts } from './row-facts'
import { rowKeys } from './row-keys'
import { RowMenu } from './row-menu'
import { useDelete, useRename, useStar } from './use-changes'

export function LibraryRow({ entry: { recording, matches }, text }: { entry: LibraryEntry; text: string }) {
  const { id, title, isStarred } = recording
  const [isRenaming, setRenaming] = useState(false)
  const outline = useOutline(recording)
  const star = useStar()
  const rename = useRename()
  const { mutate: remove } = useDelete()
  const deleteRow = () => remove(recording)
  return (
    <li className="group relative flex items-center gap-3 border-b py-2.5 pr-1 transition-colors focus-within:bg-raised hover:bg-raised">
      <IconButton
        label={t('library.star', { title })}
        aria-pressed={isStarred}
        onClick={() => star.mutate({ id, isStarred: !isStarred })}
        className="relative z-1"
      >
        <Star className={isStarred ? 'fill-current' : undefined} aria-hidden />
      </IconButton>
      <MiniWaveform outline={outline} className="group-hover:text-accent max-md:hidden" />
      <div className="min-w-0 flex-1">
        {isRenaming ? (
          <RenameField
            title={title}
            onRename={(wanted) => rename.mutate({ id, title: wanted })}
            onDone={() => setRenaming(false)}
          />
        ) : (
          <Link
            to="/recordings/$recordingId"
            params={{ recordingId: id }}
            data-row={id}
            onKeyDown={(event) => rowKeys(event, { F2: () => setRenaming(true), Delete: deleteRow })}
            className="block truncate font-[550] outline-offset-4 before:absolute before:inset-0"
          >
            {title}
          </Link>
        )}
        <RowFacts recording={recording} />
        {matches.length > 0 && <Matches matches={matches} text={text} />}
      </div>
      <RowMenu recording={recording} onRename={() => setRenaming(true)} onDelete={deleteRow} />
    </li>
  )
}
