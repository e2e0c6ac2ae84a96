import { expect, it } from 'vitest'
import { failureText } from './failures'

/** A service may answer so whatever is asked of it: words, speech or music. */
const OF_ALL_WORK = [
  'ConnectionRemovedError',
  'InvalidRequestError',
  'MaybeChargedError',
  'ModelNotFoundError',
  'NetworkOrCorsError',
  'NotAllowedError',
  'NotAuthenticatedError',
  'OfflineError',
  'OutOfCreditsError',
  'RateLimitedError',
  'ServiceError',
  'ServiceFailedError',
  'UnreadableReplyError',
  'UploadTooLargeError',
  'WorkerCrashedError',
  'WrongAddressError',
]

it.each(OF_ALL_WORK)('%s speaks of no one kind of work', (name) => {
  const { title, text } = failureText(name)
  expect(title).not.toBe(failureText('Error').title)
  expect(`${title}. ${text}`).not.toMatch(/recording|recognis|transcri|spoken|music/i)
})

it('of a recording that is gone it still speaks', () => {
  expect(failureText('RecordingGoneError').title).toBe('The recording was deleted')
})
