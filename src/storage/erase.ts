import { idsWithAudioFiles, removeAudioFiles } from './audio-files'
import { database } from './open'

/** For how long a deletion can be undone. */
export const UNDO_SECONDS = 12

const FILES_LOCK = 'overtone:files'

/** Held while files may be without their row, in any tab, so that no sweep takes them for left-overs. */
export function withFilesLock<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(FILES_LOCK, { mode: 'shared' }, work) as Promise<Result>
}

/** Does it once what was deleted just now can no longer be restored. */
export function onceUndoIsOver(erase: () => Promise<void>): void {
  void withFilesLock(async () => {
    await new Promise((resolve) => setTimeout(resolve, UNDO_SECONDS * 1000))
    await erase()
  })
}

/** Erases what a closed tab left behind. Does nothing while any tab writes or may undo. */
export async function sweep(erase: () => Promise<void>): Promise<void> {
  await navigator.locks.request(FILES_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await erase()
  })
}

/** Erases what belongs to a deleted recording once its deletion can no longer be undone. */
export function eraseLater(recordingId: string): void {
  onceUndoIsOver(() => eraseIfDeleted(recordingId))
}

/** Erases files that a closed tab left without a row. */
export function eraseLeftOvers(): Promise<void> {
  return sweep(async () => {
    for (const id of await idsWithAudioFiles()) await eraseIfDeleted(id)
  })
}

async function eraseIfDeleted(recordingId: string): Promise<void> {
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
