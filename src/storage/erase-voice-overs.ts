import { queryClient } from '@/lib/query-client'
import { UNDO_SECONDS, withFilesLock } from './erase'
import { database } from './open'
import { removeTakeSound, soundIds } from './take-sounds'

/** Takes of no script: a few words by each voice, to choose by. Kept for as long as the studio is. */
export const PREVIEWS = 'previews'

/** The query of what has been said before (`voice-takes.ts`); what is erased must not be promised for nothing. */
export const KNOWN_KEYS = ['voiceTakes', 'known'] as const

const FILES_LOCK = 'overtone:files'

/** Erases the takes of a deleted script once its deletion can no longer be undone. */
export function eraseTakesLater(voiceOverId: string): void {
  void withFilesLock(async () => {
    await new Promise((resolve) => setTimeout(resolve, UNDO_SECONDS * 1000))
    await eraseTakesIfDeleted(voiceOverId)
  })
}

/** Erases a sound once the deletion of its last take can no longer be undone. */
export function eraseSoundLater(soundId: string): void {
  void withFilesLock(async () => {
    await new Promise((resolve) => setTimeout(resolve, UNDO_SECONDS * 1000))
    await eraseSoundIfUnused(soundId)
  })
}

/** Erases takes and sounds that a closed tab left behind. Does nothing while any tab writes or may undo. */
export async function eraseVoiceLeftOvers(): Promise<void> {
  await navigator.locks.request(FILES_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    for (const id of await scriptsWithTakes()) await eraseTakesIfDeleted(id)
    for (const id of await soundIds()) await eraseSoundIfUnused(id)
  })
}

async function eraseTakesIfDeleted(voiceOverId: string): Promise<void> {
  if (voiceOverId === PREVIEWS) return
  const open = await database()
  if ((await open.getKey('voiceOvers', voiceOverId)) !== undefined) return
  const takes = await open.getAllFromIndex('voiceTakes', 'byVoiceOver', voiceOverId)
  const transaction = open.transaction('voiceTakes', 'readwrite')
  for (const { id } of takes) await transaction.store.delete(id)
  await transaction.done
  await queryClient.invalidateQueries({ queryKey: KNOWN_KEYS })
  for (const soundId of new Set(takes.map((take) => take.soundId))) await eraseSoundIfUnused(soundId)
}

async function eraseSoundIfUnused(soundId: string): Promise<void> {
  const uses = await (await database()).countFromIndex('voiceTakes', 'bySound', soundId)
  if (uses === 0) await removeTakeSound(soundId)
}

async function scriptsWithTakes(): Promise<string[]> {
  const ids: string[] = []
  const index = (await database()).transaction('voiceTakes').store.index('byVoiceOver')
  for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) ids.push(at.key)
  return ids
}
