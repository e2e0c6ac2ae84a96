import { compositionRows } from './compositions'
import { UNSAVED_COMPOSITION } from './unfinished'
import { unsaved } from './unsaved'

export const unsavedCompositions = unsaved(UNSAVED_COMPOSITION, compositionRows)
