import { UNSAVED_SCRIPT } from './unfinished'
import { unsaved } from './unsaved'
import { voiceOverRows } from './voice-overs'

export const unsavedScripts = unsaved(UNSAVED_SCRIPT, voiceOverRows)
