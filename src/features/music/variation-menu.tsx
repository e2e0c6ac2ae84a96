import { Copy, Drum, Ellipsis, Music2, Palette, Sparkles, Trash2 } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuEntry } from '@/components/ui/menu'
import { useUndoableDelete } from '@/components/use-undoable-delete'
import { FACETS } from '@/domain/score/seed-family'
import { t } from '@/messages/music'
import { deleteMusicTake, restoreMusicTake } from '@/storage/music-takes'
import { useComposition } from '@/stores/composition-store'
import { musicPlayer } from '@/stores/music-player-store'
import type { MakeVariations } from './use-make-variations'
import type { NumberedTake } from './use-takes'

const FACET_ICONS = { drums: Drum, melody: Music2, mood: Palette }

type VariationMenuProps = { numbered: NumberedTake; onMake: MakeVariations }

/** What can be made of a take, and done with it. */
export function VariationMenu({ numbered, onMake }: VariationMenuProps) {
  const { take, number } = numbered
  const remove = useUndoableDelete({
    idOf: ({ take: { id } }: NumberedTake) => id,
    remove: stopAndDelete,
    restore: (deleted) => restoreMusicTake(deleted.take),
    deletedText: (deleted) => t('music.variation.deleted', { number: deleted.number }),
  })
  const change = useComposition((store) => store.change)
  return (
    <Menu
      trigger={
        <IconButton label={t('music.variation.more', { number })} className="relative z-1">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      {take.family && (
        <>
          <MenuEntry disabled={!onMake.canMake} onClick={() => onMake.moreLike(take)}>
            <Sparkles aria-hidden /> {t('music.variation.moreLike')}
          </MenuEntry>
          {FACETS.map((facet) => {
            const Icon = FACET_ICONS[facet]
            return (
              <MenuEntry
                key={facet}
                disabled={!onMake.canMake}
                onClick={() => onMake.changeOnly(facet, take)}
              >
                <Icon aria-hidden /> {t('music.variation.change', { facet: t(`music.facet.${facet}`) })}
              </MenuEntry>
            )
          })}
        </>
      )}
      <MenuEntry onClick={() => change(take.request)}>
        <Copy aria-hidden /> {t('music.variation.asRequest')}
      </MenuEntry>
      <MenuEntry onClick={() => remove.mutate(numbered)}>
        <Trash2 aria-hidden /> {t('music.variation.delete')}
      </MenuEntry>
    </Menu>
  )
}

async function stopAndDelete({ take }: NumberedTake): Promise<void> {
  const { takeId, stop } = musicPlayer.getState()
  if (takeId === take.id) stop()
  await deleteMusicTake(take)
}
