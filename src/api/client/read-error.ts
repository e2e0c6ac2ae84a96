import { errorMessage } from './error-message'
import {
  InvalidRequestError,
  ModelNotFoundError,
  NotAllowedError,
  NotAuthenticatedError,
  OutOfCreditsError,
  RateLimitedError,
  ServiceFailedError,
  UnsupportedUploadError,
  UploadTooLargeError,
  WorkFailedError,
  WrongAddressError,
  type ServiceError,
} from './errors'
import { retryAfterSeconds } from './retry'

/** `Audio model 'x' not found`, and OpenAI's `The model 'x' does not exist`; not a path with `/models` in it. */
const NO_MODEL = /\bmodel\b[^/]*(not found|not exist|unknown|unavailable)/i

/** The error that a reply of 4xx or 5xx stands for. Its body may be anything, and may be cut off. */
export async function readError(response: Response): Promise<ServiceError> {
  const body = await response.text().catch(() => '')
  const message = errorMessage(body, `${response.status} ${response.statusText}`.trim())
  return errorOf(response.status, message, retryAfterSeconds(response))
}

/** What went wrong after a reply of events had begun: such a server says so, and takes nothing. */
export function refusalOf({ message, code }: Record<string, unknown>): ServiceError {
  const text = typeof message === 'string' ? message : 'The service could not do this.'
  const error = errorOf(typeof code === 'number' ? code : 400, text, null)
  return error.charge === 'no' ? error : new WorkFailedError(text)
}

function errorOf(status: number, message: string, retryAfter: number | null): ServiceError {
  switch (status) {
    case 401:
      return new NotAuthenticatedError(message)
    case 402:
      return new OutOfCreditsError(message)
    case 403:
      return new NotAllowedError(message)
    case 404:
      return NO_MODEL.test(message) ? new ModelNotFoundError(message) : new WrongAddressError(message)
    case 405:
      return new WrongAddressError(message)
    case 408:
      // The server gave up waiting; a gateway may say so of a server that is still at work.
      return new ServiceFailedError(message)
    case 413:
      return new UploadTooLargeError(message)
    case 415:
      return new UnsupportedUploadError(message)
    case 429:
    case 503:
      return new RateLimitedError(message, retryAfter)
    default:
      return status >= 500 ? new ServiceFailedError(message) : new InvalidRequestError(message)
  }
}
