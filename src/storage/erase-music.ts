import { UNDO_SECONDS, withFilesLock } from './erase'
import { musicSoundIds, removeMusicSound } from './music-sounds'
import { database } from './open'

const FILES_LOCK = 'overtone:files'

/** Erases the takes of a deleted composition once its deletion can no longer be undone. */
export function eraseMusicTakesLater(compositionId: string): void {
  void withFilesLock(async () => {
    await new Promise((resolve) => setTimeout(resolve, UNDO_SECONDS * 1000))
    await eraseTakesIfDeleted(compositionId)
  })
}

/** Erases a sound once the deletion of its last take can no longer be undone. */
export function eraseMusicSoundLater(soundId: string): void {
  void withFilesLock(async () => {
    await new Promise((resolve) => setTimeout(resolve, UNDO_SECONDS * 1000))
    await eraseSoundIfUnused(soundId)
  })
}

/** Erases takes and sounds that a closed tab left behind. Does nothing while any tab writes or may undo. */
export async function eraseMusicLeftOvers(): Promise<void> {
  await navigator.locks.request(FILES_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    for (const id of await compositionsWithTakes()) await eraseTakesIfDeleted(id)
    for (const id of await musicSoundIds()) await eraseSoundIfUnused(id)
  })
}

async function eraseTakesIfDeleted(compositionId: string): Promise<void> {
  const open = await database()
  if ((await open.getKey('compositions', compositionId)) !== undefined) return
  const takes = await open.getAllFromIndex('musicTakes', 'byComposition', compositionId)
  const transaction = open.transaction('musicTakes', 'readwrite')
  for (const { id } of takes) await transaction.store.delete(id)
  await transaction.done
  for (const soundId of new Set(takes.map((take) => take.soundId))) await eraseSoundIfUnused(soundId)
}

async function eraseSoundIfUnused(soundId: string): Promise<void> {
  const uses = await (await database()).countFromIndex('musicTakes', 'bySound', soundId)
  if (uses === 0) await removeMusicSound(soundId)
}

async function compositionsWithTakes(): Promise<string[]> {
  const ids: string[] = []
  const index = (await database()).transaction('musicTakes').store.index('byComposition')
  for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) ids.push(at.key)
  return ids
}
