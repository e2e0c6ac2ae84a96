import { and, eq } from 'drizzle-orm'
import { setTimeout } from 'node:timers/promises'
import type { Database } from '@/server/database/database'
import { idempotentRequests } from '@/server/database/schema'
import { IdempotencyMismatchError } from './ledger-errors'

export type StoredReply = { status: number; headers: Record<string, string>; body: Uint8Array }

/** `fingerprint` is a hash of all that the request asks for. */
type KeyedRequest = { accountId: string; key: string; fingerprint: string; jobId: string }

type KeyClaim = { kind: 'first' } | { kind: 'stored'; reply: StoredReply }

export type Idempotency = {
  /**
   * `first`: the caller does the work under `jobId`, and ends it by `ledger.settle` or `ledger.release`. While another
   * request runs under the key, waits for its reply, or for its failure, and is then first.
   * Throws IdempotencyMismatchError when the key belongs to another request.
   */
  claim(request: KeyedRequest, signal: AbortSignal): Promise<KeyClaim>
}

/** Another server may be at work under the key, so the database is asked. */
const POLL_MS = 100

export function createIdempotency(database: Database, processId: string): Idempotency {
  return {
    async claim({ accountId, key, fingerprint, jobId }, signal) {
      for (;;) {
        const row = { accountId, key, fingerprint, jobId, processId }
        if (await insertFirst(database, row)) return { kind: 'first' }
        const known = await readKnown(database, accountId, key)
        if (known && known.fingerprint !== fingerprint)
          throw new IdempotencyMismatchError('This Idempotency-Key was used for another request')
        const reply = known && replyOf(known)
        if (reply) return { kind: 'stored', reply }
        await setTimeout(POLL_MS, undefined, { signal })
      }
    },
  }
}

async function insertFirst(database: Database, row: typeof idempotentRequests.$inferInsert) {
  const inserted = await database
    .insert(idempotentRequests)
    .values(row)
    .onConflictDoNothing({ target: [idempotentRequests.accountId, idempotentRequests.key] })
    .returning({ key: idempotentRequests.key })
  return inserted.length > 0
}

async function readKnown(database: Database, accountId: string, key: string) {
  const [known] = await database
    .select()
    .from(idempotentRequests)
    .where(and(eq(idempotentRequests.accountId, accountId), eq(idempotentRequests.key, key)))
  return known
}

function replyOf({ replyStatus, replyHeaders, replyBody }: typeof idempotentRequests.$inferSelect) {
  if (replyStatus === null) return null
  return { status: replyStatus, headers: replyHeaders ?? {}, body: replyBody ?? new Uint8Array() }
}
