import { chargeCredits, type Charge } from './budget'

/** One entry of a service's own ledger, whatever sign it gives to charges. */
export type ServiceTransaction = {
  id: string
  type: string
  amount: number
  description: string
  /** Milliseconds since 1970. */
  createdAt: number
}

export type LedgerComparison = {
  /** Charged by the service since its oldest listed transaction. */
  serviceCredits: number
  /** Charged since then by the receipts of this studio. */
  studioCredits: number
  /** What beyond that may have been charged since then. */
  unknownCredits: number
}

/** Clocks of two machines differ: a receipt this much older than the oldest transaction may still belong to it. */
const CLOCK_TOLERANCE_MILLISECONDS = 5 * 60_000

/** Grants, refunds and top-ups are no charges. */
const CHARGE_TYPES = /usage|debit|charge|consum|spen[dt]|deduct/i

/** Credits that a transaction took; 0 for one that gave some. */
export function takenCredits({ type, amount }: ServiceTransaction): number {
  if (amount < 0) return -amount
  return CHARGE_TYPES.test(type) ? amount : 0
}

/** What both ledgers say about the time that the service's list covers; the list may be only its newest part. */
export function compareLedgers(
  receipts: readonly Charge[],
  transactions: readonly ServiceTransaction[],
  isListComplete: boolean,
): LedgerComparison {
  const oldest = Math.min(...transactions.map(({ createdAt }) => createdAt))
  const since = isListComplete ? -Infinity : oldest - CLOCK_TOLERANCE_MILLISECONDS
  const covered = receipts.filter(({ createdAt }) => createdAt >= since)
  return {
    serviceCredits: sum(transactions.map(takenCredits)),
    studioCredits: sum(covered.map(({ chargedCredits }) => chargedCredits ?? 0)),
    unknownCredits: sum(covered.map((receipt) => chargeCredits(receipt) - (receipt.chargedCredits ?? 0))),
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
