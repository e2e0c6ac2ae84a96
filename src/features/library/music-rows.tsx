import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Copy, Ellipsis, Music, Pencil, Star, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { compositionTitle } from '@/components/composition-title'
import { MiniWaveform } from '@/components/mini-waveform'
import { IconButton } from '@/components/ui/icon-button'
import { Keys } from '@/components/ui/keys'
import { Menu, MenuEntry } from '@/components/ui/menu'
import { When } from '@/components/when'
import { outlineOf } from '@/domain/audio/outline'
import { t } from '@/messages/library'
import type { Composition } from '@/storage/compositions'
import { musicTakeQueries } from '@/storage/music-takes'
import { RenameField } from './rename-field'
import { rowKeys } from './row-keys'
import { useChangeMusic, useDeleteMusic, useDuplicateMusic } from './use-music-changes'

export function MusicRows({ compositions }: { compositions: Composition[] }) {
  return (
    <ul aria-label={t('music.list')} className="mt-4">
      {compositions.map((composition) => (
        <MusicRow key={composition.id} composition={composition} />
      ))}
    </ul>
  )
}

function MusicRow({ composition }: { composition: Composition }) {
  const { id, isStarred, changedAt } = composition
  const title = compositionTitle(composition)
  const [isRenaming, setRenaming] = useState(false)
  const { data: takes = [] } = useQuery(musicTakeQueries.ofComposition(id))
  const change = useChangeMusic(id)
  const { mutate: remove } = useDeleteMusic()
  const deleteRow = () => remove(composition)
  const best = takes.find(({ isLiked }) => isLiked) ?? takes[0]
  return (
    <li className="group relative flex items-center gap-3 border-b py-2.5 pr-1 transition-colors focus-within:bg-raised hover:bg-raised">
      <IconButton
        label={t('library.star', { title })}
        aria-pressed={isStarred}
        onClick={() => change.mutate({ isStarred: !isStarred })}
        className="relative z-1"
      >
        <Star className={isStarred ? 'fill-current' : undefined} aria-hidden />
      </IconButton>
      <MiniWaveform
        outline={outlineOf(best?.peaks ?? null)}
        className="group-hover:text-accent max-md:hidden"
      />
      <div className="min-w-0 flex-1">
        {isRenaming ? (
          <RenameField
            title={title}
            onRename={(wanted) => change.mutate({ title: wanted })}
            onDone={() => setRenaming(false)}
          />
        ) : (
          <Link
            to="/music/$compositionId"
            params={{ compositionId: id }}
            data-row={id}
            onKeyDown={(event) => rowKeys(event, { F2: () => setRenaming(true), Delete: deleteRow })}
            className="block truncate font-[550] outline-offset-4 before:absolute before:inset-0"
          >
            {title}
          </Link>
        )}
        <div className="truncate text-sm text-ink-3">
          {[best?.score?.styleName, t('music.variations.count', { count: takes.length }), t('kind.music')]
            .filter(Boolean)
            .join(' · ')}{' '}
          · <When at={changedAt} />
        </div>
      </div>
      <RowMenu
        composition={composition}
        title={title}
        onRename={() => setRenaming(true)}
        onDelete={deleteRow}
      />
    </li>
  )
}

type RowMenuProps = { composition: Composition; title: string; onRename: () => void; onDelete: () => void }

function RowMenu({ composition, title, onRename, onDelete }: RowMenuProps) {
  const navigate = useNavigate()
  const duplicate = useDuplicateMusic()
  const open = (compositionId: string) =>
    void navigate({ to: '/music/$compositionId', params: { compositionId } })
  return (
    <Menu
      trigger={
        <IconButton label={t('library.more', { title })} className="relative z-1">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuEntry onClick={() => open(composition.id)}>
        <Music aria-hidden /> {t('library.open')}
      </MenuEntry>
      <MenuEntry onClick={onRename}>
        <Pencil aria-hidden /> <span className="flex-1">{t('library.rename')}</span> <Keys keys="f2" />
      </MenuEntry>
      <MenuEntry onClick={() => duplicate.mutate(composition)}>
        <Copy aria-hidden /> {t('library.duplicate')}
      </MenuEntry>
      <MenuEntry onClick={onDelete}>
        <Trash2 aria-hidden /> <span className="flex-1">{t('library.delete')}</span> <Keys keys="delete" />
      </MenuEntry>
    </Menu>
  )
}
