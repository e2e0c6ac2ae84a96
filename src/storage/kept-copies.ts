import type { Composition } from './compositions'
import type { VoiceOver } from './voice-overs'

/** What a person works on, maybe in several tabs at once, by the stores it lies in. */
export type SharedRows = { voiceOvers: VoiceOver; compositions: Composition }
export type SharedStore = keyof SharedRows

type Copies<Store extends SharedStore> = {
  titleOf: (row: SharedRows[Store]) => string
  tell: (copy: SharedRows[Store]) => void
}

const copies: { [Store in SharedStore]?: Copies<Store> } = {}

/** How copies are called, and what a person is told of each: storage has no words of its own. */
export function onCopy<Store extends SharedStore>(store: Store, next: Copies<Store>): void {
  Object.assign(copies, { [store]: next })
}

/** Of what could not be stored as itself. The same at each try, so that none is kept twice. */
export function copyOf<Store extends SharedStore>(store: Store, row: SharedRows[Store]): SharedRows[Store] {
  const title = copies[store]?.titleOf(row) ?? row.title
  return { ...row, id: row.revision || crypto.randomUUID(), title }
}

export function tellCopy<Store extends SharedStore>(store: Store, copy: SharedRows[Store]): void {
  copies[store]?.tell(copy)
}
