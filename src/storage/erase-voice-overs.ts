import { queryClient } from '@/lib/query-client'
import { takesEraser } from './erase-takes'
import { removeTakeSound, soundIds } from './take-sounds'

/** Takes of no script: a few words by each voice, to choose by. Kept for as long as the studio is. */
export const PREVIEWS = 'previews'

/** The query of what has been said before (`voice-takes.ts`); what is erased must not be promised for nothing. */
export const KNOWN_KEYS = ['voiceTakes', 'known'] as const

export const {
  takesIfDeleted: eraseTakesIfDeleted,
  soundsIfUnused: eraseSoundsIfUnused,
  leftOvers: eraseVoiceLeftOvers,
} = takesEraser({
  store: 'voiceTakes',
  byOwner: 'byVoiceOver',
  owners: 'voiceOvers',
  ownersWithout: [PREVIEWS],
  onErased: () => queryClient.invalidateQueries({ queryKey: KNOWN_KEYS }),
  soundIds,
  removeSound: removeTakeSound,
})
