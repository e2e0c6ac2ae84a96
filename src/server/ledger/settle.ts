import { eq, sql } from 'drizzle-orm'
import type { Database } from '@/server/database/database'
import { accounts, idempotentRequests, ledgerEntries, reservations } from '@/server/database/schema'
import type { StoredReply } from './idempotency'
import type { Settlement } from './ledger'
import { ReservationLostError } from './ledger-errors'
import { wholeCredits } from './whole-credits'

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
type Job = typeof reservations.$inferSelect

export async function settle(database: Database, jobId: string, { costCredits, reply }: Settlement) {
  wholeCredits(costCredits)
  await database.transaction(async (transaction) => {
    const [job] = await transaction
      .select()
      .from(reservations)
      .where(eq(reservations.jobId, jobId))
      .for('update')
    if (job?.state !== 'open') throw new ReservationLostError(`Job ${jobId} has no open reservation`)
    if (costCredits > job.reservedCredits)
      throw new RangeError(
        `Job ${jobId} costs ${costCredits} credits and has reserved ${job.reservedCredits}`,
      )
    await charge(transaction, job, costCredits)
    await keepReply(transaction, jobId, reply)
  })
}

/** A job that costs nothing leaves no entry. */
async function charge(transaction: Transaction, job: Job, costCredits: number) {
  const { jobId, accountId, reservedCredits, description } = job
  await transaction
    .update(reservations)
    .set({ state: 'settled', chargedCredits: costCredits })
    .where(eq(reservations.jobId, jobId))
  await transaction
    .update(accounts)
    .set({
      balanceCredits: sql`${accounts.balanceCredits} - ${costCredits}`,
      reservedCredits: sql`${accounts.reservedCredits} - ${reservedCredits}`,
    })
    .where(eq(accounts.id, accountId))
  if (costCredits > 0) {
    await transaction
      .insert(ledgerEntries)
      .values({ accountId, jobId, type: 'usage', amountCredits: -costCredits, description })
  }
}

async function keepReply(transaction: Transaction, jobId: string, reply: StoredReply | null) {
  const ofJob = eq(idempotentRequests.jobId, jobId)
  if (!reply) return transaction.delete(idempotentRequests).where(ofJob)
  const { status, headers, body } = reply
  return transaction
    .update(idempotentRequests)
    .set({ replyStatus: status, replyHeaders: headers, replyBody: body })
    .where(ofJob)
}
