import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { queryClient } from '@/lib/query-client'
import { database } from './open'
import { forgetSecret } from './secrets'

/** Where a job runs: in this tab, or at the service with this connection's id. */
export type ServiceChoice = string & {}

export const DEVICE = 'device'

/** A server of the contract that a person has added. Its key, if it has one, lies apart (`secrets.ts`). */
export type Connection = {
  version: 1
  id: string
  /** Milliseconds since 1970. */
  createdAt: number
  /** `server`: the origin of this page; `ainative`: the cloud, by this origin's proxy; `custom`: any other. */
  kind: 'server' | 'ainative' | 'custom'
  name: string
  /** A path of this origin (`/api/v1`, `/proxy`) or a whole URL; without a slash at its end. */
  baseUrl: string
  /** `session`: the cookie of this origin. */
  auth: 'session' | 'key' | 'none'
  /** What the server said that it can do beyond the contract: `verbose_json`, `stream`, `idempotency_key`, `speech`. */
  extensions: string[]
  /** The model that its transcriptions are asked of. */
  transcriptionModel: string
  /** Where it tells the balance; `null` if it keeps no credits (an OpenAI-compatible server). */
  balancePath: '/credits/balance' | '/public/credits/balance' | null
}

export const connectionQueries = {
  all: ['connections'] as const,
  /** In the order in which they were added. */
  list: () =>
    queryOptions({
      queryKey: [...connectionQueries.all, 'list'],
      queryFn: listConnections,
      networkMode: 'always',
    }),
}

export async function putConnection(connection: Connection): Promise<void> {
  await (await database()).put('connections', connection)
  await queryClient.invalidateQueries({ queryKey: connectionQueries.all })
}

/** Its key goes with it; its receipts stay. */
export async function deleteConnection(id: string): Promise<void> {
  await forgetSecret(id)
  await (await database()).delete('connections', id)
  await queryClient.invalidateQueries({ queryKey: connectionQueries.all })
}

export async function readConnection(id: string): Promise<Connection | null> {
  return restore(await (await database()).get('connections', id))
}

export async function listConnections(): Promise<Connection[]> {
  const rows: unknown[] = await (await database()).getAll('connections')
  const connections = rows.map(restore).filter((connection) => connection !== null)
  return connections.toSorted((one, other) => one.createdAt - other.createdAt)
}

const schema = z.object({
  version: z.catch(z.literal(1), 1),
  id: z.string().check(z.minLength(1)),
  createdAt: z.catch(z.number(), 0),
  kind: z.enum(['server', 'ainative', 'custom']),
  name: z.catch(z.string(), ''),
  baseUrl: z.string().check(z.minLength(1)),
  auth: z.enum(['session', 'key', 'none']),
  extensions: z.catch(z.array(z.string()), []),
  transcriptionModel: z.catch(z.string(), 'whisper-1'),
  balancePath: z.catch(
    z.nullable(z.enum(['/credits/balance', '/public/credits/balance'])),
    '/credits/balance',
  ),
})

/** Without a kind, an address or a way to sign in a row is of no use. */
function restore(row: unknown): Connection | null {
  return schema.safeParse(row).data ?? null
}
