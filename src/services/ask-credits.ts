import { fetchBalance, type Balance } from '@/api/client/balance'
import type { ServiceHttp } from '@/api/client/service-http'
import { fetchTransactions } from '@/api/client/transactions'
import { queryClient } from '@/lib/query-client'
import type { Connection } from '@/storage/connections'
import { balanceQueries } from './balance'
import { httpOf } from './connections'

/** `null` at a service that keeps no credits. Fails with a `ServiceError`. */
export async function askBalance(connection: Connection, signal: AbortSignal): Promise<Balance | null> {
  const { balancePath } = connection
  return balancePath === null ? null : fetchBalance(httpOf(connection), balancePath, signal)
}

export function askTransactions(connection: Connection, signal: AbortSignal) {
  return fetchTransactions(httpOf(connection), signal)
}

/** After paid work: asks anew, and tells what is left; `null` if the service does not say. */
export async function refreshBalance(connection: Connection, http: ServiceHttp): Promise<number | null> {
  if (connection.balancePath === null) return null
  const asked = fetchBalance(http, connection.balancePath, new AbortController().signal)
  const balance = await asked.catch(() => null)
  if (balance) queryClient.setQueryData(balanceQueries.of(connection).queryKey, balance)
  return balance?.remainingCredits ?? null
}
