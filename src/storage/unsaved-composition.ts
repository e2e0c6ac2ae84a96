import { putComposition, readComposition, restoreCompositionRow } from './compositions'
import { UNSAVED_COMPOSITION } from './unfinished'
import { unsaved } from './unsaved'

export const { setAside: setCompositionAside, bringBack: bringBackComposition } = unsaved(
  UNSAVED_COMPOSITION,
  {
    restore: restoreCompositionRow,
    read: readComposition,
    put: putComposition,
    isIn: (stored, row) => stored.changedAt >= row.changedAt,
  },
)
