import { QueryClient } from '@tanstack/react-query'

/** One cache for the whole tab; storage writes keep it in step, so nothing is stale by itself. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, refetchOnWindowFocus: false, retry: false } },
})
