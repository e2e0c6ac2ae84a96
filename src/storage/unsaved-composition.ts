import { remember, remembered } from '@/lib/remembered'
import { putComposition, readComposition, restoreCompositionRow, type Composition } from './compositions'

const NAME = 'unsavedComposition'

/** What is not in the database yet while the page goes: that has no time for one. `null`: nothing. */
export function setCompositionAside(composition: Composition | null): void {
  remember(NAME, composition)
}

let bringing: Promise<void> | undefined

/** Stores what the last page set aside, unless its composition is gone or newer; once for each page. */
export function bringBackComposition(): Promise<void> {
  bringing ??= storeSetAside()
  return bringing
}

async function storeSetAside(): Promise<void> {
  const composition = restoreCompositionRow(remembered(NAME))
  if (!composition) return
  const stored = await readComposition(composition.id)
  if (stored && stored.changedAt < composition.changedAt) await putComposition(composition)
  setCompositionAside(null)
}
