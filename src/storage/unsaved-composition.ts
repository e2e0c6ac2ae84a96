import { putComposition, readComposition, restoreCompositionRow } from './compositions'
import { unsaved } from './unsaved'

export const { setAside: setCompositionAside, bringBack: bringBackComposition } = unsaved(
  'unsavedComposition',
  { restore: restoreCompositionRow, read: readComposition, put: putComposition },
)
