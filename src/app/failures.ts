import type { QueryClient } from '@tanstack/react-query'
import { notify } from '@/components/ui/toast'
import { failureText } from '@/messages/failures'

/** Every failed mutation is told here, and nowhere else. Giving up is not a failure. */
export function showFailuresOnce(client: QueryClient): void {
  client.getMutationCache().config.onError = (error, _variables, _result, { meta }) => {
    if (!meta?.['isTold'] && error.name !== 'AbortError') notify(failureText(error.name))
  }
}

/**
 * A part of the studio that could not be fetched, offline or after an update of the server, gets a name; those who did not
 * wait for it are told here.
 */
export function tellMissingParts(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    const { message } = payload
    payload.name = MISSING_PART
    // By this message the router knows it, and loads the page anew: offline that would be its end.
    Object.defineProperty(payload, 'message', { get: () => (navigator.onLine ? message : MISSING_PART) })
  })
  window.addEventListener('unhandledrejection', (event) => {
    if (!(event.reason instanceof Error) || event.reason.name !== MISSING_PART) return
    event.preventDefault()
    notify(failureText(MISSING_PART))
  })
}

const MISSING_PART = 'MissingPartError'
