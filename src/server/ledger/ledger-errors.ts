export class OutOfCreditsError extends Error {
  override name = 'OutOfCreditsError'
  readonly requiredCredits: number
  readonly availableCredits: number

  constructor(requiredCredits: number, availableCredits: number) {
    super(`Insufficient credits. Required: ${requiredCredits}, Available: ${availableCredits}`)
    this.requiredCredits = requiredCredits
    this.availableCredits = availableCredits
  }
}

/** The job has no open reservation: it was released, or this server was taken for dead. Its result must not be given. */
export class ReservationLostError extends Error {
  override name = 'ReservationLostError'
}

/** An Idempotency-Key came again with another request. */
export class IdempotencyMismatchError extends Error {
  override name = 'IdempotencyMismatchError'
}
