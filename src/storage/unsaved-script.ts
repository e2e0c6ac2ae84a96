import { unsaved } from './unsaved'
import { putVoiceOver, readVoiceOver, restoreVoiceOverRow } from './voice-overs'

export const { setAside, bringBack } = unsaved('unsavedScript', {
  restore: restoreVoiceOverRow,
  read: readVoiceOver,
  put: putVoiceOver,
})
