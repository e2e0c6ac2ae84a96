import type { Receipt } from './receipt'

/** From this part of the budget on, a person is warned. */
export const WARNED_FRACTION = 0.8

export type BudgetState = {
  status: 'none' | 'within' | 'warned' | 'blocked'
  budgetCredits: number | null
  usedCredits: number
  /** What would be used after the planned work. */
  plannedCredits: number
}

/** Whether work of this cost still fits a monthly budget: it warns from 80 % on, and what goes over it is blocked. */
export function checkBudget(
  budgetCredits: number | null,
  usedCredits: number,
  costCredits: number,
): BudgetState {
  const plannedCredits = usedCredits + costCredits
  return { status: statusOf(budgetCredits, plannedCredits), budgetCredits, usedCredits, plannedCredits }
}

function statusOf(budgetCredits: number | null, plannedCredits: number): BudgetState['status'] {
  if (budgetCredits === null) return 'none'
  if (plannedCredits > budgetCredits) return 'blocked'
  return plannedCredits >= WARNED_FRACTION * budgetCredits ? 'warned' : 'within'
}

export type Charge = Pick<Receipt, 'createdAt' | 'estimateCredits' | 'chargedCredits' | 'state'>

/** What was taken, or at most may have been: a budget errs on the safe side. */
export function chargeCredits({ state, chargedCredits, estimateCredits }: Charge): number {
  if (state === 'free' || state === 'not charged') return 0
  if (state === 'unknown') return Math.max(chargedCredits ?? 0, estimateCredits ?? 0)
  return chargedCredits ?? estimateCredits ?? 0
}

/** Credits used since the first of the month, in the person's time zone. */
export function usedThisMonth(charges: readonly Charge[], now: Date): number {
  const start = new Date(now.getFullYear(), now.getMonth(), 1).getTime()
  const ofMonth = charges.filter(({ createdAt }) => createdAt >= start)
  return ofMonth.reduce((sum, charge) => sum + chargeCredits(charge), 0)
}
