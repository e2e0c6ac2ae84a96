import { create } from 'zustand'
import { remember, remembered } from '@/lib/remembered'

type FavouriteVoices = { ids: string[]; toggle: (voiceId: string) => void }

/** Voices that a person wants at hand, in all scripts. */
export const useFavouriteVoices = create<FavouriteVoices>()((set, get) => ({
  ids: restore(remembered('favouriteVoices')),
  toggle(voiceId) {
    const { ids } = get()
    const next = ids.includes(voiceId) ? ids.filter((id) => id !== voiceId) : [...ids, voiceId]
    set({ ids: next })
    remember('favouriteVoices', next)
  },
}))

function restore(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
}
