import { failureText } from '@/messages/failures'
import { t, type PlainKey } from '@/messages/music'

/** What happened and what to do, where the usual advice is about recordings. */
export function musicFailure(errorName: string): { title: string; text: string } {
  const { title, text } = failureText(errorName)
  const own = ADVICE[errorName]
  return { title, text: own ? t(own) : text }
}

const ADVICE: Record<string, PlainKey> = {
  OutOfCreditsError: 'music.failure.outOfCredits',
  InvalidRequestError: 'music.failure.refused',
  ServiceError: 'music.failure.refused',
  RateLimitedError: 'music.failure.busy',
  OfflineError: 'music.failure.offline',
  ConnectionRemovedError: 'music.failure.removed',
  WorkerCrashedError: 'music.failure.crashed',
}
