import { RateLimitedError } from '@/api/client/errors'

import { ServiceError } from '@/api/client/errors'

/** It was sent, and may have been charged, but there is no result; nothing is sent again until a person says so. */
export class MaybeChargedError extends Error {
  override readonly name = 'MaybeChargedError'
}

/** There is no network, so nothing was sent. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'
}

/** The connection that a job was started with has been removed since. */
export class ConnectionRemovedError extends Error {
  override readonly name = 'ConnectionRemovedError'
}

/** The key of a connection cannot be opened any more (the browser's data was cleared in part); it has to be typed again. */
export class KeyLostError extends ServiceError {
  override readonly name = 'KeyLostError'
}

/** When a service takes requests again, if that is why it refused and it said so; milliseconds since 1970. */
export function retryAtOf(error: unknown, now = Date.now()): number | null {
  if (!(error instanceof RateLimitedError) || error.retryAfterSeconds === null) return null
  return now + error.retryAfterSeconds * 1000
}

/** The recording was deleted while its job was waiting. */
export class RecordingGoneError extends Error {
  override readonly name = 'RecordingGoneError'
}
