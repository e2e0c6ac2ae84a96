import { queryOptions } from '@tanstack/react-query'
import { transcriptionCostCredits } from '@/domain/credits/estimate'
import type { Connection } from '@/storage/connections'

const FRESH_MILLISECONDS = 30_000

/** Fetched when a service is first asked. */
const asking = () => import('./ask-credits')

export const balanceQueries = {
  all: ['balances'] as const,
  /** `null` at a service that keeps no credits. Fails with a `ServiceError`. */
  of: (connection: Connection) =>
    queryOptions({
      queryKey: [...balanceQueries.all, connection.id],
      queryFn: async ({ signal }) => (await asking()).askBalance(connection, signal),
      staleTime: FRESH_MILLISECONDS,
    }),
  /** The service's own ledger, newest first; the last 50 entries. */
  transactions: (connection: Connection) =>
    queryOptions({
      queryKey: [...balanceQueries.all, connection.id, 'transactions'],
      queryFn: async ({ signal }) => (await asking()).askTransactions(connection, signal),
      staleTime: FRESH_MILLISECONDS,
    }),
}

/** What transcribing costs at a service, about; `null` where no price is known. */
export function estimateTranscription(
  { balancePath }: Pick<Connection, 'balancePath'>,
  durationSeconds: number,
): number | null {
  return balancePath === null ? null : transcriptionCostCredits(durationSeconds)
}
