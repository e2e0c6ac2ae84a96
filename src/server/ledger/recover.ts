import { and, eq, isNull, ne, sql, type Column } from 'drizzle-orm'
import type { Database } from '@/server/database/database'
import { idempotentRequests, leases, reservations } from '@/server/database/schema'
import { release } from './reserve'

/** Several servers may do this at once: each job is released by one of them. */
export async function recover(database: Database, processId: string) {
  const isAbandoned = (owner: Column) =>
    and(ne(owner, processId), sql`not exists (${leaseOf(database, owner)})`)
  const open = await database
    .select({ jobId: reservations.jobId })
    .from(reservations)
    .where(and(eq(reservations.state, 'open'), isAbandoned(reservations.processId)))
  const waiting = await database
    .select({ jobId: idempotentRequests.jobId })
    .from(idempotentRequests)
    .where(and(isNull(idempotentRequests.replyStatus), isAbandoned(idempotentRequests.processId)))
  const jobIds = new Set([...open, ...waiting].map(({ jobId }) => jobId))
  for (const jobId of jobIds) await release(database, jobId)
  return { released: open.length }
}

function leaseOf(database: Database, owner: Column) {
  return database
    .select({ processId: leases.processId })
    .from(leases)
    .where(and(eq(leases.processId, owner), sql`${leases.expiresAt} > now()`))
}
