import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { Database } from '@/server/database/database'
import { accounts, ledgerEntries } from '@/server/database/schema'
import type { Balance, LedgerTransaction } from './ledger'

export async function readBalance(database: Database, accountId: string): Promise<Balance> {
  const { periodStart, periodEnd } = monthOf(new Date())
  const used = database
    .select({ credits: sql`coalesce(-sum(${ledgerEntries.amountCredits}), 0)::integer` })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.accountId, accountId),
        eq(ledgerEntries.type, 'usage'),
        gte(ledgerEntries.createdAt, periodStart),
      ),
    )
  const [account] = await database
    .select({
      balanceCredits: accounts.balanceCredits,
      reservedCredits: accounts.reservedCredits,
      usedCredits: sql<number>`(${used})`,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  if (!account) throw new Error(`There is no account ${accountId}`)
  const { balanceCredits, reservedCredits, usedCredits } = account
  return {
    totalCredits: balanceCredits + usedCredits,
    usedCredits,
    reservedCredits,
    remainingCredits: balanceCredits - reservedCredits,
    periodStart,
    periodEnd,
  }
}

function monthOf(now: Date) {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  return { periodStart: new Date(Date.UTC(year, month)), periodEnd: new Date(Date.UTC(year, month + 1)) }
}

export async function readTransactions(
  database: Database,
  accountId: string,
  { skip, limit }: { skip: number; limit: number },
): Promise<LedgerTransaction[]> {
  const entries = await database
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.accountId, accountId))
    .orderBy(desc(ledgerEntries.id))
    .limit(limit)
    .offset(skip)
  return entries.map(({ id, type, amountCredits, description, createdAt }) => ({
    id: String(id),
    type,
    amountCredits,
    description,
    createdAt,
  }))
}
