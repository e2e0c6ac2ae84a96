import { create } from 'zustand'
import { remember, remembered } from '@/lib/remembered'

type BudgetStore = {
  /** What all services together may take in a calendar month; `null` for no budget. */
  budgetCredits: number | null
  setBudget: (budgetCredits: number | null) => void
}

export const useBudget = create<BudgetStore>()((set) => ({
  budgetCredits: restoreBudget(remembered('monthly-budget')),
  setBudget: (budgetCredits) => {
    remember('monthly-budget', budgetCredits)
    set({ budgetCredits })
  },
}))

function restoreBudget(stored: unknown): number | null {
  return typeof stored === 'number' && Number.isSafeInteger(stored) && stored >= 0 ? stored : null
}
