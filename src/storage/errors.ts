import { StorageFullError } from '@/domain/audio/errors'

/** The samples of a recording are not (all) on disk; it has to be analysed again. */
export class MissingSamplesError extends Error {
  override readonly name = 'MissingSamplesError'
}

/** The browser keeps nothing for pages: in a private window, or by its settings. */
class StorageRefusedError extends Error {
  override readonly name = 'StorageRefusedError'
}

/** `SecurityError`: by its settings; the others are what private windows say, each browser its own. */
const REFUSALS = new Set(['SecurityError', 'UnknownError', 'InvalidStateError'])

/** Opens a place to keep things; throws `StorageRefusedError` where there is to be none. */
export async function unlessRefused<Place>(open: () => Promise<Place>): Promise<Place> {
  try {
    return await open()
  } catch (cause) {
    if (cause instanceof Error && REFUSALS.has(cause.name))
      throw new StorageRefusedError('This browser does not let pages keep files.', { cause })
    throw cause
  }
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
