import { useQuery } from '@tanstack/react-query'
import type { BalanceState } from '@/domain/credits/balance'
import { balanceQueries } from '@/services/balance'
import { connectionQueries, DEVICE, type Connection } from '@/storage/connections'
import { useService } from './service-store'

export type ChosenService = {
  /** `null`: this device. */
  connection: Connection | null
  balance: BalanceState
  /** Asks for the balance anew. */
  checkBalance: () => Promise<void>
}

/** The service in use and what is known about its credits. A choice whose connection is gone falls back to this device. */
export function useChosenService(): ChosenService {
  const choice = useService((store) => store.choice)
  const connections = useQuery({ ...connectionQueries.list(), enabled: choice !== DEVICE })
  const connection = connections.data?.find(({ id }) => id === choice) ?? null
  return { connection, ...useBalance(connection) }
}

/** The balance of one connection; it is asked for again when the person comes back to the page. */
export function useBalance(connection: Connection | null): Omit<ChosenService, 'connection'> {
  const { data, error, isPending, isPaused, refetch } = useQuery({
    // Without a connection nothing is asked.
    ...balanceQueries.of(connection ?? NOBODY),
    enabled: connection !== null,
    refetchOnWindowFocus: true,
    // A request that cannot be sent is told as offline, not left waiting.
    networkMode: 'always',
  })
  const checkBalance = async () => void (await refetch())
  if (!connection) return { balance: { status: 'free' }, checkBalance }
  if (error) return { balance: { status: troubleOf(error, connection) }, checkBalance }
  if (isPaused) return { balance: { status: 'offline' }, checkBalance }
  if (isPending) return { balance: { status: 'loading' }, checkBalance }
  return { balance: data === null ? { status: 'none' } : { status: 'known', balance: data }, checkBalance }
}

type Trouble = 'offline' | 'signedOut' | 'badKey' | 'failed'

function troubleOf({ name }: Error, { auth }: Connection): Trouble {
  if (name === 'NetworkOrCorsError') return 'offline'
  if (name === 'KeyLostError') return 'badKey'
  if (name === 'NotAuthenticatedError' || name === 'NotAllowedError')
    return auth === 'session' ? 'signedOut' : 'badKey'
  return 'failed'
}

const NOBODY: Connection = {
  version: 1,
  id: '',
  createdAt: 0,
  kind: 'custom',
  name: '',
  baseUrl: '',
  auth: 'none',
  extensions: [],
  balancePath: null,
  transcriptionModel: '',
}
