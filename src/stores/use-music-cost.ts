import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BalanceState } from '@/domain/credits/balance'
import { checkBudget, usedThisMonth, type BudgetState } from '@/domain/credits/budget'
import { musicOfferQueries, type MusicModelOffer } from '@/services/music-offer'
import { expectedCredits, musicPriceOf, type MusicPrice } from '@/services/music-price'
import { receiptQueries } from '@/storage/receipts'
import { useBudget } from './budget-store'
import { useChosenService } from './use-chosen-service'

export type MusicCost = {
  serviceName: string
  balance: BalanceState
  budget: BudgetState
  price: MusicPrice
  /** Of all takes: as stated or, where nothing is, as the last one cost; `null`: nobody knows. */
  expectedCredits: number | null
  /** What a person is told before, and a receipt says beside what was taken: only what the service states. */
  creditsPerTake: number | null
  /** The model in use, and those there are; `null` while they are asked for. */
  modelId: string
  models: MusicModelOffer[] | null
  onCheckBalance: () => void
}

/** What so many takes cost at the service in use. `chosenModels`: by the base URL of a service. */
export function useMusicCost(takes: number, chosenModels: Readonly<Record<string, string>>): MusicCost {
  const { connection, balance, checkBalance } = useChosenService()
  const { data: receipts = [] } = useQuery(receiptQueries.list())
  const { data: models = null } = useQuery(musicOfferQueries.of(connection))
  const budgetCredits = useBudget((store) => store.budgetCredits)
  const [now] = useState(() => new Date())
  const chosen = connection ? chosenModels[connection.baseUrl] : undefined
  const model = models?.find(({ id }) => id === chosen) ?? models?.[0]
  const price = musicPriceOf(connection, model?.costCredits ?? null, receipts)
  const expected = expectedCredits(price, takes)
  return {
    serviceName: connection?.name ?? '',
    balance,
    budget: checkBudget(budgetCredits, usedThisMonth(receipts, now), expected ?? 0),
    price,
    expectedCredits: expected,
    creditsPerTake: price.kind === 'free' ? 0 : price.kind === 'known' ? price.credits : null,
    modelId: model?.id ?? '',
    models,
    onCheckBalance: () => void checkBalance(),
  }
}
