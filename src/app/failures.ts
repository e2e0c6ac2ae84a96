import type { QueryClient } from '@tanstack/react-query'
import { notify } from '@/components/ui/toast'
import { failureText } from '@/messages/failures'

/** Every failed mutation is told here, and nowhere else. Giving up is not a failure. */
export function showFailuresOnce(client: QueryClient): void {
  client.getMutationCache().config.onError = (error, _variables, _result, { meta }) => {
    if (!meta?.['isTold'] && error.name !== 'AbortError') notify(failureText(error.name))
  }
}
