import type { Database } from '@/server/database/database'
import { readBalance, readTransactions } from './balance'
import { grant } from './grant'
import type { StoredReply } from './idempotency'
import { recover } from './recover'
import { release, reserve } from './reserve'
import { settle } from './settle'

/** Whole credits. `remaining` is what can still be spent: what is reserved is neither used nor remaining. */
export type Balance = {
  totalCredits: number
  usedCredits: number
  reservedCredits: number
  remainingCredits: number
  periodStart: Date
  periodEnd: Date
}

export type LedgerTransaction = {
  id: string
  type: 'grant' | 'usage'
  /** Positive for grants, negative for use. */
  amountCredits: number
  description: string
  createdAt: Date
}

export type Reservation = { jobId: string; accountId: string; costCredits: number; description: string }

/** `costCredits` is at most what was reserved. */
export type Settlement = { costCredits: number; reply: StoredReply | null }

/** All amounts are whole credits. The sum of an account's entries is its balance, at every moment. */
export type Ledger = {
  /** The current calendar month in UTC; `totalCredits` is what the month began with and what was granted since. */
  balance(accountId: string): Promise<Balance>
  grant(accountId: string, credits: number, description: string): Promise<void>
  /** Throws OutOfCreditsError and then has reserved nothing. */
  reserve(reservation: Reservation): Promise<void>
  /** Charges and keeps the reply in one transaction. Throws ReservationLostError when the reservation is not open any more. */
  settle(jobId: string, settlement: Settlement): Promise<void>
  /** Gives the credits and the Idempotency-Key of the job free; does nothing when there are none. */
  release(jobId: string): Promise<void>
  /** Newest first. */
  transactions(accountId: string, page: { skip: number; limit: number }): Promise<LedgerTransaction[]>
  /** Releases what servers left open whose lease ran out, and what `release` could not. */
  recover(): Promise<{ released: number }>
}

/** `processId` names this server: what it has open is its own as long as it holds a lease. */
export function createLedger(database: Database, processId: string): Ledger {
  /** Jobs that the database could not release when it was asked to. */
  const unreleased = new Set<string>()
  const releaseOne = async (jobId: string) => {
    unreleased.add(jobId)
    await release(database, jobId)
    unreleased.delete(jobId)
  }
  return {
    balance: (accountId) => readBalance(database, accountId),
    grant: (accountId, credits, description) => grant(database, accountId, credits, description),
    reserve: (reservation) => reserve(database, processId, reservation),
    settle: (jobId, settlement) => settle(database, jobId, settlement),
    release: releaseOne,
    transactions: (accountId, page) => readTransactions(database, accountId, page),
    recover: async () => {
      for (const jobId of unreleased) await releaseOne(jobId)
      return recover(database, processId)
    },
  }
}
