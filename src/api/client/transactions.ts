import * as z from 'zod/mini'
import { objectOf, readJson } from './read-json'
import type { ServiceHttp } from './service-http'

/** One entry of a service's ledger. What was spent is below 0 at our server; others may write it above. */
export type ServiceTransaction = {
  id: string
  type: string
  amount: number
  description: string
  /** Milliseconds since 1970; 0 where the service gave no date. */
  createdAt: number
}

/** The most that one request gives. */
const PAGE_LENGTH = 50

const schema = z.object({
  id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  type: z.catch(z.string(), ''),
  amount: z.number(),
  description: z.catch(z.string(), ''),
  created_at: z.catch(z.string(), ''),
})

/** The newest entries first. Entries without an amount are left out. */
export async function fetchTransactions(
  http: ServiceHttp,
  signal: AbortSignal,
): Promise<ServiceTransaction[]> {
  const path = `/credits/transactions?skip=0&limit=${PAGE_LENGTH}`
  const reply = objectOf(await readJson(await http.send(path, { signal })))
  const list = objectOf(reply['data'])['transactions'] ?? reply['transactions']
  if (!Array.isArray(list)) return []
  return list
    .map((entry) => schema.safeParse({ type: '', description: '', created_at: '', ...objectOf(entry) }).data)
    .filter((entry) => entry !== undefined)
    .map(({ created_at: createdAt, ...entry }) => ({ ...entry, createdAt: Date.parse(createdAt) || 0 }))
}
