import { useMutation } from '@tanstack/react-query'
import { Copy, Drum, Ellipsis, Music2, Palette, Sparkles, Trash2 } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuEntry } from '@/components/ui/menu'
import { notify } from '@/components/ui/toast'
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
  const remove = useDelete()
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

/** Deletes at once and offers to undo it. */
function useDelete() {
  const restore = useMutation({ networkMode: 'always', mutationFn: restoreMusicTake })
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ take }: NumberedTake) => {
      const { takeId, stop } = musicPlayer.getState()
      if (takeId === take.id) stop()
      return deleteMusicTake(take)
    },
    onSuccess: (_, { take, number }) =>
      notify({
        title: t('music.variation.deleted', { number }),
        action: { label: t('ui.undo'), run: () => restore.mutate(take) },
      }),
  })
}
