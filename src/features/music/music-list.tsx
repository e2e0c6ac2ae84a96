import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { compositionTitle } from '@/components/composition-title'
import { MiniWaveform } from '@/components/mini-waveform'
import { IconButton } from '@/components/ui/icon-button'
import { useUndoableDelete } from '@/components/use-undoable-delete'
import { When } from '@/components/when'
import { outlineOf } from '@/domain/audio/outline'
import { t } from '@/messages/music'
import { restoreComposition, type Composition } from '@/storage/compositions'
import { musicTakeQueries } from '@/storage/music-takes'
import { deleteMusic } from '@/stores/delete-music'

/** All music, the one that was changed last first. */
export function MusicList({ compositions }: { compositions: Composition[] }) {
  return (
    <section aria-labelledby="made">
      <h3 id="made" className="mb-1 text-sm font-[550] text-ink-3">
        {t('music.list.all')}
      </h3>
      <ul aria-label={t('music.list')}>
        {compositions.map((composition) => (
          <MusicRow key={composition.id} composition={composition} />
        ))}
      </ul>
    </section>
  )
}

function MusicRow({ composition }: { composition: Composition }) {
  const { data: takes = [] } = useQuery(musicTakeQueries.ofComposition(composition.id))
  const best = takes.find(({ isLiked }) => isLiked) ?? takes[0]
  const title = compositionTitle(composition)
  const remove = useUndoableDelete({
    idOf: ({ id }: Composition) => id,
    remove: (deleted) => deleteMusic(deleted.id),
    restore: restoreComposition,
    deletedText: (deleted) => t('music.deleted', { title: compositionTitle(deleted) }),
  })
  const facts = [best?.score?.styleName, t('music.variations.count', { count: takes.length })]
  return (
    <li className="group relative flex items-center gap-3.5 rounded-sm border-b py-2.5 pr-1 pl-1 transition-colors focus-within:bg-raised hover:bg-raised">
      <MiniWaveform
        outline={outlineOf(best?.peaks ?? null)}
        className="group-hover:text-accent max-md:w-20"
      />
      <div className="min-w-0 flex-1">
        <Link
          to="/music/$compositionId"
          params={{ compositionId: composition.id }}
          data-row={composition.id}
          className="block truncate font-[550] outline-offset-4 before:absolute before:inset-0"
        >
          {title}
        </Link>
        <div className="truncate text-sm text-ink-3">
          {facts.filter(Boolean).join(' · ')} · <When at={composition.changedAt} />
        </div>
      </div>
      <IconButton
        label={t('music.delete', { title })}
        onClick={() => remove.mutate(composition)}
        className="relative z-1 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100"
      >
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  )
}
