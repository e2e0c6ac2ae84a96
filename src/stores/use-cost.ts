import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { checkBudget, usedThisMonth, type BudgetState } from '@/domain/credits/budget'
import type { BalanceState } from '@/domain/credits/balance'
import { transcriptionCostCredits } from '@/domain/credits/estimate'
import { estimateTranscription } from '@/services/balance'
import { receiptQueries } from '@/storage/receipts'
import { useBudget } from './budget-store'
import { useChosenService } from './use-chosen-service'

export type TranscriptionCost = {
  connectionId: string | null
  serviceName: string
  balance: BalanceState
  checkBalance: () => Promise<void>
  budget: BudgetState
  durationSeconds: number
  /** `null`: no price is known. */
  estimateCredits: number | null
}

/** What transcribing recordings of these lengths costs at the service in use; each is rounded up on its own. */
export function useCost(durationsSeconds: readonly number[]): TranscriptionCost {
  const { connection, balance, checkBalance } = useChosenService()
  const { data: receipts = [] } = useQuery(receiptQueries.list())
  const budgetCredits = useBudget((store) => store.budgetCredits)
  const [now] = useState(() => new Date())
  const estimates = durationsSeconds.map((seconds) =>
    connection ? estimateTranscription(connection, seconds) : transcriptionCostCredits(seconds),
  )
  const estimateCredits = sumOrNull(estimates)
  return {
    connectionId: connection?.id ?? null,
    serviceName: connection?.name ?? '',
    balance,
    checkBalance,
    budget: checkBudget(budgetCredits, usedThisMonth(receipts, now), estimateCredits ?? 0),
    durationSeconds: durationsSeconds.reduce((sum, seconds) => sum + seconds, 0),
    estimateCredits,
  }
}

function sumOrNull(credits: (number | null)[]): number | null {
  return credits.reduce((sum, credit) => (sum === null || credit === null ? null : sum + credit), 0)
}
