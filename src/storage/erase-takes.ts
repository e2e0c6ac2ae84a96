import type { IndexNames } from 'idb'
import { sweep } from './files-lock'
import type { SharedStore } from './kept-copies'
import { database, type OvertoneSchema } from './open'
import { unlessOpen } from './open-lock'

type Takes<Store extends 'voiceTakes' | 'musicTakes'> = {
  store: Store
  byOwner: IndexNames<OvertoneSchema, Store>
  /** Where the script or composition lies that a take belongs to. */
  owners: SharedStore
  /** Owners that have no row. */
  ownersWithout?: readonly string[]
  /** Once the rows are gone, before their sounds are. */
  onErased?: () => Promise<void>
  soundIds: () => Promise<string[]>
  removeSound: (soundId: string) => Promise<void>
}

/** Erases takes whose script or composition is gone, and sounds that no take has. */
export function takesEraser<Store extends 'voiceTakes' | 'musicTakes'>(takes: Takes<Store>) {
  const { store, byOwner } = takes

  async function eraseIfDeleted(ownerId: string): Promise<void> {
    if (takes.ownersWithout?.includes(ownerId)) return
    await unlessOpen(ownerId, () => eraseIfGone(ownerId))
  }

  async function eraseIfGone(ownerId: string): Promise<void> {
    // It may come back at any moment, with the last words of a tab that was closed.
    const transaction = (await database()).transaction([store, takes.owners], 'readwrite')
    if ((await transaction.objectStore(takes.owners).getKey(ownerId)) !== undefined) return
    const rows = await transaction.objectStore(store).index(byOwner).getAll(IDBKeyRange.only(ownerId))
    await Promise.all(rows.map(({ id }) => transaction.objectStore(store).delete(id)))
    await transaction.done
    await takes.onErased?.()
    for (const soundId of new Set(rows.map((take) => take.soundId))) await eraseIfUnused(soundId)
  }

  async function eraseIfUnused(soundId: string): Promise<void> {
    const uses = await (await database()).countFromIndex(store, 'bySound', IDBKeyRange.only(soundId))
    if (uses === 0) await takes.removeSound(soundId)
  }

  async function owners(): Promise<string[]> {
    const ids: string[] = []
    const index = (await database()).transaction(store).store.index(byOwner)
    for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue())
      ids.push(String(at.key))
    return ids
  }

  return {
    /** Those of a script or composition, if that has no row. */
    takesIfDeleted: eraseIfDeleted,
    /** Those that no take has. */
    soundsIfUnused: async (soundIds: Iterable<string>): Promise<void> => {
      for (const soundId of soundIds) await eraseIfUnused(soundId)
    },
    leftOvers: (): Promise<void> =>
      sweep(async () => {
        for (const id of await owners()) await eraseIfDeleted(id)
        for (const id of await takes.soundIds()) await eraseIfUnused(id)
      }),
  }
}
