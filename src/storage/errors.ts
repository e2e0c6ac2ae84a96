import { StorageFullError } from '@/domain/audio/errors'

/** The samples of a recording are not (all) on disk; it has to be analysed again. */
export class MissingSamplesError extends Error {
  override readonly name = 'MissingSamplesError'
}

/** Runs a write; a refusal for lack of room becomes a `StorageFullError`. */
export async function keepingRoom<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'QuotaExceededError')
      throw new StorageFullError('This browser has no room left for more audio.', { cause })
    throw cause
  }
}

/** For what is to be paid for: throws `StorageFullError` where the browser says that it has no room for so much more. */
export async function requireRoom(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate()
  if (quota !== undefined && usage !== undefined && quota - usage < bytes)
    throw new StorageFullError('This browser has no room left for what would be made.')
}
