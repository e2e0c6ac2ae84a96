import { QueryClient, type QueryKey } from '@tanstack/react-query'

/** Tells which queries are given new data, or are to be read again, by this tab itself. */
export class TabCache extends QueryClient {
  onChange: (queryKey: QueryKey) => void = () => undefined

  // The same types as it has; only the compiler cannot follow them through.
  override setQueryData: QueryClient['setQueryData'] = (
    ...given: Parameters<QueryClient['setQueryData']>
  ) => {
    this.onChange(given[0])
    return super.setQueryData(...given) as never
  }

  override invalidateQueries: QueryClient['invalidateQueries'] = (filters, ...rest) => {
    if (filters?.queryKey) this.onChange(filters.queryKey)
    return super.invalidateQueries(filters, ...rest)
  }
}

/** One cache for the whole tab; storage writes keep it in step, so nothing is stale by itself. */
export const queryClient = new TabCache({
  defaultOptions: { queries: { staleTime: Infinity, refetchOnWindowFocus: false, retry: false } },
})
