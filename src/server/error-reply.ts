import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ApiError, invalidField } from './api-error'
import { IdempotencyMismatchError, OutOfCreditsError, ReservationLostError } from './ledger/ledger-errors'

const UNREADABLE_AUDIO = [
  'UnsupportedAudioError',
  'NoAudioTrackError',
  'UndecodableAudioError',
  'AppleLosslessError',
  'ProtectedAudioError',
  'DamagedAudioError',
]

const UNSPEAKABLE_TEXT = ['NothingToSayError', 'UnknownScriptError']
const UNREADABLE_PROMPT = ['PromptLengthError', 'UnreadablePromptError']

/** What a request that failed is told. What nobody expected is told to the log alone. */
export const replyToError: ErrorHandler = (error, context) => {
  const { status, body, headers } = asApiError(error)
  if (status === 500) console.error(error)
  return context.json(body, status, headers)
}

/** Any failure below a route, in the words of the contract. */
export function asApiError(error: Error): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof OutOfCreditsError) return new ApiError(402, error.message)
  if (error instanceof IdempotencyMismatchError) return new ApiError(422, [keyMismatch])
  if (error instanceof ReservationLostError)
    return new ApiError(503, 'The server was interrupted; nothing was charged', { 'Retry-After': '1' })
  if (error instanceof HTTPException) return new ApiError(error.status as 400, error.message || 'Bad Request')
  // These come from another process, where a class does not survive and its name does.
  if (error.name === 'EmptyFileError') return invalidField('file', 'The file is empty')
  if (UNSPEAKABLE_TEXT.includes(error.name)) return invalidField('text', error.message)
  if (UNREADABLE_PROMPT.includes(error.name)) return invalidField('prompt', error.message)
  if (UNREADABLE_AUDIO.includes(error.name)) return new ApiError(415, error.message)
  return new ApiError(500, 'Internal Server Error', {}, { cause: error })
}

const keyMismatch = {
  loc: ['header', 'Idempotency-Key'],
  msg: 'This key was used for another request',
  type: 'idempotency_mismatch',
}
