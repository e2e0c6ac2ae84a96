import { unsaved } from './unsaved'
import { voiceOverRows } from './voice-overs'

export const unsavedScripts = unsaved('unsavedScript', voiceOverRows)
