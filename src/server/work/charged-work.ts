import { createHash, randomUUID } from 'node:crypto'
import type { ServerDeps } from '@/server/deps'
import type { StoredReply } from '@/server/ledger/idempotency'

export type ChargedJob = {
  accountId: string
  /** Of `idempotencyKeyOf`. */
  idempotencyKey: string | null
  /** Of `fingerprintOf`: all that the request asks for. */
  fingerprint: string
  /** The most it may cost; reserved before any work. */
  costCredits: number
  /** For the list of transactions. */
  description: string
  /** The client's; when it goes away, nothing is charged. */
  signal: AbortSignal
}

export type WorkDone = { costCredits: number; reply: StoredReply }

/**
 * Does paid work once for each idempotency key. The charge is made with the reply, in one transaction; a failure or an
 * abort charges nothing. Throws what `work` throws, and the errors of the ledger.
 */
export async function chargedWork(
  { ledger, idempotency }: Pick<ServerDeps, 'ledger' | 'idempotency'>,
  { accountId, idempotencyKey, fingerprint, costCredits, description, signal }: ChargedJob,
  work: () => Promise<WorkDone>,
): Promise<StoredReply> {
  const jobId = randomUUID()
  if (idempotencyKey !== null) {
    const claim = await idempotency.claim({ accountId, key: idempotencyKey, fingerprint, jobId }, signal)
    if (claim.kind === 'stored') return claim.reply
  }
  try {
    await ledger.reserve({ jobId, accountId, costCredits, description })
    signal.throwIfAborted()
    const done = await work()
    signal.throwIfAborted()
    const reply = idempotencyKey === null ? null : done.reply
    await ledger.settle(jobId, { costCredits: Math.min(done.costCredits, costCredits), reply })
    return done.reply
  } catch (error) {
    // What cannot be released now, `recover` releases when its lease has run out.
    await ledger.release(jobId).catch((cause: unknown) => console.error(cause))
    throw error
  }
}

/** A hash of the parts; the same request has the same one. */
export function fingerprintOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
