import { useQuery } from '@tanstack/react-query'
import { connectionQueries, type Connection } from '@/storage/connections'
import { useService } from './service-store'

/** Where results are saved: the service in use, else the first that stores files; `null` if none does. */
export function useFilesService(): Connection | null {
  const choice = useService((store) => store.choice)
  const { data: connections = [] } = useQuery(connectionQueries.list())
  // File storage is the contract's: an OpenAI-compatible server, which keeps no credits either, has none.
  const storing = connections.filter(({ balancePath }) => balancePath !== null)
  return storing.find(({ id }) => id === choice) ?? storing[0] ?? null
}
