import { randomUUID } from 'node:crypto'
import { asc, sql } from 'drizzle-orm'
import type { Database } from '@/server/database/database'
import { accounts, ledgerEntries } from '@/server/database/schema'

/** Servers that start together on an empty database must make one account. */
const FIRST_ACCOUNT_LOCK = 68_378_664

/** The oldest account, made with its starting credits where there is none yet. */
export function firstAccount(database: Database, startingCredits: number) {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`)
    const [oldest] = await transaction.select().from(accounts).orderBy(asc(accounts.createdAt)).limit(1)
    if (oldest) return { accountId: oldest.id, isNew: false }
    const accountId = randomUUID()
    await transaction
      .insert(accounts)
      .values({ id: accountId, name: 'Studio', balanceCredits: startingCredits })
    if (startingCredits > 0) {
      await transaction.insert(ledgerEntries).values({
        accountId,
        type: 'grant',
        amountCredits: startingCredits,
        description: 'Starting credits',
      })
    }
    return { accountId, isNew: true }
  })
}
