import { idsWithAudioFiles, removeAudioFiles, removeCopiedTakes } from './audio-files'
import { sweep, withFilesLock } from './files-lock'
import { database } from './open'

/** For how long a deletion can be undone. */
export const UNDO_SECONDS = 12

/**
 * Takes something away at once, and erases what belongs to it once that can no longer be undone. No sweep runs meanwhile, in any
 * tab: it would take for left behind what may come back. What fails to be erased is made good when the studio starts next.
 */
export function removeUndoably(remove: () => Promise<void>, erase: () => Promise<void>): Promise<void> {
  return new Promise((removed, failed) => {
    const erased = withFilesLock(async () => {
      await remove()
      removed()
      await new Promise((resolve) => setTimeout(resolve, UNDO_SECONDS * 1000))
      await erase()
    })
    erased.catch(failed)
  })
}

/** Erases files that a closed tab left without a row. */
export function eraseLeftOvers(): Promise<void> {
  return sweep(async () => {
    for (const id of await idsWithAudioFiles()) await eraseIfDeleted(id)
    await removeCopiedTakes()
  })
}

/** What belongs to a recording, if that has no row. */
export async function eraseIfDeleted(recordingId: string): Promise<void> {
  const open = await database()
  if ((await open.getKey('recordings', recordingId)) !== undefined) return
  const stores = ['analyses', 'peaks', 'transcripts', 'transcriptWindows'] as const
  const transaction = open.transaction(stores, 'readwrite')
  const transcripts = transaction.objectStore('transcripts')
  for (const id of await transcripts.index('byRecording').getAllKeys(recordingId)) {
    await transcripts.delete(id)
    await transaction.objectStore('transcriptWindows').delete(windowsOf(id))
  }
  await transaction.objectStore('analyses').delete(recordingId)
  await transaction.objectStore('peaks').delete(recordingId)
  await transaction.done
  await removeAudioFiles(recordingId)
}

/** All window keys of one transcript. */
export function windowsOf(transcriptId: string): IDBKeyRange {
  return IDBKeyRange.bound([transcriptId, -Infinity], [transcriptId, Infinity])
}
