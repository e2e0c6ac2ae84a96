import { eq, lt, sql } from 'drizzle-orm'
import type { Database } from '@/server/database/database'
import { idempotentRequests, leases } from '@/server/database/schema'
import type { Ledger } from './ledger'

/** How long a server may be silent before others take it for dead. */
const LEASE_SECONDS = 20

/** How long an Idempotency-Key is remembered. */
const KEY_HOURS = 24

/**
 * Says every few seconds that this server lives, and clears up after those that do not. Where nobody else can have the
 * database open, no other lease counts.
 */
export async function holdLease(
  database: Database,
  ledger: Ledger,
  { processId, isShared, leaseSeconds = LEASE_SECONDS }: LeaseOptions,
) {
  if (!isShared) await database.delete(leases)
  await renew(database, processId, leaseSeconds)
  await ledger.recover()
  const tend = async () => {
    await renew(database, processId, leaseSeconds)
    await ledger.recover()
    await forgetOld(database)
  }
  const timer = setInterval(() => void tend().catch(tell), (leaseSeconds / 4) * 1000).unref()
  return async () => {
    clearInterval(timer)
    await database.delete(leases).where(eq(leases.processId, processId))
  }
}

/** The next time may go better; a server silent for too long loses its reservations, and its jobs then fail. */
function tell({ message, cause }: Error) {
  console.error(`The lease could not be renewed: ${cause instanceof Error ? cause.message : message}`)
}

type LeaseOptions = { processId: string; isShared: boolean; leaseSeconds?: number }

async function renew(database: Database, processId: string, seconds: number) {
  const expiresAt = sql`now() + ${seconds} * interval '1 second'`
  await database
    .insert(leases)
    .values({ processId, expiresAt })
    .onConflictDoUpdate({ target: leases.processId, set: { expiresAt } })
}

async function forgetOld(database: Database) {
  const replied = sql`${idempotentRequests.replyStatus} is not null`
  const isOld = lt(idempotentRequests.createdAt, sql`now() - ${KEY_HOURS} * interval '1 hour'`)
  await database.delete(idempotentRequests).where(sql`${replied} and ${isOld}`)
  await database.delete(leases).where(lt(leases.expiresAt, sql`now() - interval '1 hour'`))
}
