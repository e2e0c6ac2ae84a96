import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BalanceState } from '@/domain/credits/balance'
import { checkBudget, usedThisMonth, type BudgetState } from '@/domain/credits/budget'
import { receiptQueries } from '@/storage/receipts'
import { useBudget } from './budget-store'
import { useChosenService } from './use-chosen-service'

export type SpeechCost = {
  serviceName: string
  balance: BalanceState
  budget: BudgetState
  estimateCredits: number | null
  onCheckBalance: () => void
}

/** What is there to pay this much speech with, at the service in use. */
export function useSpeechCost(estimateCredits: number | null): SpeechCost {
  const { connection, balance, checkBalance } = useChosenService()
  const { data: receipts = [] } = useQuery(receiptQueries.list())
  const budgetCredits = useBudget((store) => store.budgetCredits)
  const [now] = useState(() => new Date())
  return {
    serviceName: connection?.name ?? '',
    balance,
    budget: checkBudget(budgetCredits, usedThisMonth(receipts, now), estimateCredits ?? 0),
    estimateCredits,
    onCheckBalance: () => void checkBalance(),
  }
}
