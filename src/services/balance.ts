import { queryOptions } from '@tanstack/react-query'
import { fetchBalance } from '@/api/client/balance'
import type { ServiceHttp } from '@/api/client/service-http'
import { fetchTransactions } from '@/api/client/transactions'
import { transcriptionCostCredits } from '@/domain/credits/estimate'
import { queryClient } from '@/lib/query-client'
import type { Connection } from '@/storage/connections'
import { httpOf } from './connections'

const FRESH_MILLISECONDS = 30_000

export const balanceQueries = {
  all: ['balances'] as const,
  /** `null` at a service that keeps no credits. Fails with a `ServiceError`. */
  of: (connection: Connection) =>
    queryOptions({
      queryKey: [...balanceQueries.all, connection.id],
      queryFn: ({ signal }) =>
        connection.balancePath === null
          ? null
          : fetchBalance(httpOf(connection), connection.balancePath, signal),
      staleTime: FRESH_MILLISECONDS,
    }),
  /** The service's own ledger, newest first; the last 50 entries. */
  transactions: (connection: Connection) =>
    queryOptions({
      queryKey: [...balanceQueries.all, connection.id, 'transactions'],
      queryFn: ({ signal }) => fetchTransactions(httpOf(connection), signal),
      staleTime: FRESH_MILLISECONDS,
    }),
}

/** After paid work: asks anew, and tells what is left; `null` if the service does not say. */
export async function refreshBalance(connection: Connection, http: ServiceHttp): Promise<number | null> {
  if (connection.balancePath === null) return null
  const asked = fetchBalance(http, connection.balancePath, new AbortController().signal)
  const balance = await asked.catch(() => null)
  if (balance) queryClient.setQueryData(balanceQueries.of(connection).queryKey, balance)
  return balance?.remainingCredits ?? null
}

/** What transcribing costs at a service, about; `null` where no price is known. */
export function estimateTranscription(
  { balancePath }: Pick<Connection, 'balancePath'>,
  durationSeconds: number,
): number | null {
  return balancePath === null ? null : transcriptionCostCredits(durationSeconds)
}
