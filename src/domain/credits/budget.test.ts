import { expect, it } from 'vitest'
import { checkBudget, usedThisMonth } from './budget'

it('warns when the planned work reaches 80 % of the budget, and blocks what would go over it', () => {
  expect(checkBudget(100, 70, 9).status).toBe('within')
  expect(checkBudget(100, 70, 10).status).toBe('warned')
  expect(checkBudget(100, 70, 30).status).toBe('warned')
  expect(checkBudget(100, 70, 31).status).toBe('blocked')
})

it('blocks everything that costs when the budget is 0, and nothing when there is none', () => {
  expect(checkBudget(0, 0, 1).status).toBe('blocked')
  expect(checkBudget(null, 5_000, 5_000).status).toBe('none')
})

it('counts what was charged this month; what may have been charged counts with its estimate', () => {
  const charges = [
    { createdAt: new Date(2026, 9, 31, 23, 59).getTime(), estimateCredits: 50, chargedCredits: 50 },
    { createdAt: new Date(2026, 10, 1).getTime(), estimateCredits: 5, chargedCredits: 4 },
    { createdAt: new Date(2026, 10, 9).getTime(), estimateCredits: 7, chargedCredits: null },
    { createdAt: new Date(2026, 10, 9).getTime(), estimateCredits: 9, chargedCredits: 0 },
  ]
  expect(usedThisMonth(charges, new Date(2026, 10, 23))).toBe(11)
})
