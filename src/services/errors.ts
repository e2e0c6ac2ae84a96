import { RateLimitedError, ServiceError } from '@/api/client/errors'

/** It was sent, and may have been charged, but there is no result; nothing is sent again until a person says so. */
export class MaybeChargedError extends Error {
  override readonly name = 'MaybeChargedError'
}

/** Paid for, and here, but there is no room to store it. It waits in this tab: asked for again, it is only stored. */
export class UnkeptReplyError extends Error {
  override readonly name = 'UnkeptReplyError'
}

/** Several lines came in one sound, and cannot be told apart in it. The sound is kept whole. */
export class UncutSoundError extends Error {
  override readonly name = 'UncutSoundError'
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

/** The recording was deleted while its job was waiting. */
export class RecordingGoneError extends Error {
  override readonly name = 'RecordingGoneError'
}

/** Each time the recording was worked on, its page was gone before the first words: often for want of memory. */
export class EndsThePageError extends Error {
  override readonly name = 'EndsThePageError'
}

/**
 * Why a job failed, as it is shown and stored. `retryAt`: from then on the service takes requests again, if it said so;
 * milliseconds since 1970.
 */
export type Failure = { errorName: string; message: string; retryAt: number | null }

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { errorName: 'Error', message: String(error), retryAt: null }
  return { errorName: error.name, message: error.message, retryAt: retryAtOf(error) }
}

function retryAtOf(error: Error): number | null {
  if (!(error instanceof RateLimitedError) || error.retryAfterSeconds === null) return null
  return Date.now() + error.retryAfterSeconds * 1000
}
