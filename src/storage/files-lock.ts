const FILES_LOCK = 'overtone:files'

/** Held while files may be without their row, in any tab, so that no sweep takes them for left-overs. */
export function withFilesLock<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(FILES_LOCK, { mode: 'shared' }, work) as Promise<Result>
}

/** Erases what a closed tab left behind. Does nothing while any tab writes or may undo. */
export async function sweep(erase: () => Promise<void>): Promise<void> {
  await navigator.locks.request(FILES_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await erase()
  })
}
