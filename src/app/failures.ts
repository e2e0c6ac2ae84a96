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
 * A part of the studio that could not be fetched, offline or after an update of the server, gets a name. Those who did not
 * wait for it, or for what the browser does not let them keep, are told here.
 */
export function tellUnawaited(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    const { message } = payload
    payload.name = MISSING_PART
    // By this message the router knows it, and loads the page anew: offline that would be its end.
    Object.defineProperty(payload, 'message', { get: () => (navigator.onLine ? message : MISSING_PART) })
  })
  const told = new Set<string>()
  window.addEventListener('unhandledrejection', (event) => {
    const name = event.reason instanceof Error ? event.reason.name : ''
    if (name !== MISSING_PART && name !== STORAGE_REFUSED) return
    event.preventDefault()
    // The page as a whole keeps nothing: much fails at once, and goes on failing.
    if (name === STORAGE_REFUSED && told.has(name)) return
    told.add(name)
    notify(failureText(name))
  })
}

const MISSING_PART = 'MissingPartError'
const STORAGE_REFUSED = 'StorageRefusedError'
