import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/server/database/database'
import { accounts, idempotentRequests, reservations } from '@/server/database/schema'
import type { Reservation } from './ledger'
import { OutOfCreditsError } from './ledger-errors'
import { wholeCredits } from './whole-credits'

// Every transaction of the ledger takes the row of the job before that of the account, so that none waits in a circle.

export async function reserve(database: Database, processId: string, reservation: Reservation) {
  const { jobId, accountId, description } = reservation
  const reservedCredits = wholeCredits(reservation.costCredits)
  await database.transaction(async (transaction) => {
    await transaction
      .insert(reservations)
      .values({ jobId, accountId, processId, reservedCredits, description })
    const availableCredits = sql`${accounts.balanceCredits} - ${accounts.reservedCredits}`
    const covered = await transaction
      .update(accounts)
      .set({ reservedCredits: sql`${accounts.reservedCredits} + ${reservedCredits}` })
      .where(and(eq(accounts.id, accountId), gte(availableCredits, reservedCredits)))
      .returning({ id: accounts.id })
    if (covered.length > 0) return
    const [account] = await transaction
      .select({ availableCredits: sql<number>`${availableCredits}` })
      .from(accounts)
      .where(eq(accounts.id, accountId))
    throw new OutOfCreditsError(reservedCredits, account?.availableCredits ?? 0)
  })
}

export async function release(database: Database, jobId: string) {
  await database.transaction(async (transaction) => {
    const [open] = await transaction
      .update(reservations)
      .set({ state: 'released' })
      .where(and(eq(reservations.jobId, jobId), eq(reservations.state, 'open')))
      .returning()
    if (open) {
      await transaction
        .update(accounts)
        .set({ reservedCredits: sql`${accounts.reservedCredits} - ${open.reservedCredits}` })
        .where(eq(accounts.id, open.accountId))
    }
    await transaction
      .delete(idempotentRequests)
      .where(and(eq(idempotentRequests.jobId, jobId), isNull(idempotentRequests.replyStatus)))
  })
}
