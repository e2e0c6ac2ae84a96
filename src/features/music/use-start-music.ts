import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { newFamilies } from '@/domain/music/families'
import { createComposition } from '@/storage/compositions'
import { useCompose } from '@/stores/compose-store'
import type { Draft } from './use-draft'
import { intentOf, variationsOf } from './use-make-variations'
import type { MusicOffer } from './use-music-offer'

/** The first takes of new music, and the way to where they appear. */
export function useStartMusic(offer: MusicOffer, onStarted: () => void) {
  const navigate = useNavigate()
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ request, seed, models }: Draft) => {
      const composition = await createComposition({ request, seed, models })
      const intent = intentOf(composition, offer)
      const variations = variationsOf(newFamilies(seed, offer.count, []))
      if (intent) void useCompose.getState().compose({ ...intent, variations })
      return composition.id
    },
    onSuccess: (compositionId) => {
      onStarted()
      return navigate({ to: '/music/$compositionId', params: { compositionId } })
    },
  })
}
