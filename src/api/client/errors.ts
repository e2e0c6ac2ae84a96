// One error for each thing that a person can do something about. Names are text: they choose the message on screen.

/** Whether credits may have been taken although there is no result. */
type Charge = 'no' | 'maybe'

/** A request to an audio service that failed; the message is the service's own, where it gave one. */
export class ServiceError extends Error {
  override readonly name: string = 'ServiceError'
  readonly charge: Charge = 'no'
}

/** Cancelled while nothing was on its way. */
export class CancelledUnsentError extends ServiceError {
  override readonly name = 'CancelledUnsentError'
}

/** 401: no credential, or one that the service does not know. */
export class NotAuthenticatedError extends ServiceError {
  override readonly name = 'NotAuthenticatedError'
}

/** 403: a known credential that may not do this. */
export class NotAllowedError extends ServiceError {
  override readonly name = 'NotAllowedError'
}

/** 402. The numbers are those of the message; `null` if it has none. */
export class OutOfCreditsError extends ServiceError {
  override readonly name = 'OutOfCreditsError'
  readonly requiredCredits: number | null
  readonly availableCredits: number | null

  constructor(message: string) {
    super(message)
    this.requiredCredits = numberAfter('required', message)
    this.availableCredits = numberAfter('available', message)
  }
}

/** 404 of a path: the address is not that of an audio service. */
export class WrongAddressError extends ServiceError {
  override readonly name = 'WrongAddressError'
}

/** 404 of a model: the service is right, but has not what was asked for. */
export class ModelNotFoundError extends ServiceError {
  override readonly name = 'ModelNotFoundError'
}

/** 413 */
export class UploadTooLargeError extends ServiceError {
  override readonly name = 'UploadTooLargeError'
}

/** 415: the service cannot read the sound that was sent. */
export class UnsupportedUploadError extends ServiceError {
  override readonly name = 'UnsupportedUploadError'
}

/** 400, 409, 422 and their like. */
export class InvalidRequestError extends ServiceError {
  override readonly name = 'InvalidRequestError'
}

/** 429 or 503, for longer than it makes sense to wait unasked. */
export class RateLimitedError extends ServiceError {
  override readonly name = 'RateLimitedError'
  /** `null` if the service did not say. */
  readonly retryAfterSeconds: number | null

  constructor(message: string, retryAfterSeconds: number | null) {
    super(message)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** 5xx: the work may have been done, and charged, before it went wrong. */
export class ServiceFailedError extends ServiceError {
  override readonly name = 'ServiceFailedError'
  override readonly charge = 'maybe'
}

/** The service began, failed, and said that it took nothing. */
export class WorkFailedError extends ServiceError {
  override readonly name = 'WorkFailedError'
}

/** No reply: no network, or a server that does not allow this page (CORS). A browser does not tell the two apart. */
export class NetworkOrCorsError extends ServiceError {
  override readonly name = 'NetworkOrCorsError'
  override readonly charge = 'maybe'
}

/** A reply that makes no sense: cut off, damaged, or no audio service's at all. */
export class UnreadableReplyError extends ServiceError {
  override readonly name = 'UnreadableReplyError'
  override readonly charge = 'maybe'
}

function numberAfter(word: string, message: string): number | null {
  const found = new RegExp(`${word}\\D{0,20}?(\\d+)`, 'i').exec(message)
  return found ? Number(found[1]) : null
}
