import { eq, sql } from 'drizzle-orm'
import type { Database } from '@/server/database/database'
import { accounts, ledgerEntries } from '@/server/database/schema'
import { wholeCredits } from './whole-credits'

/** A grant of nothing leaves no entry. */
export async function grant(database: Database, accountId: string, credits: number, description: string) {
  const amountCredits = wholeCredits(credits)
  if (amountCredits === 0) return
  await database.transaction(async (transaction) => {
    await transaction.insert(ledgerEntries).values({ accountId, type: 'grant', amountCredits, description })
    await transaction
      .update(accounts)
      .set({ balanceCredits: sql`${accounts.balanceCredits} + ${amountCredits}` })
      .where(eq(accounts.id, accountId))
  })
}
