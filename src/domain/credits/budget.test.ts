import { expect, it } from 'vitest'
import { checkBudget, usedThisMonth, type Charge } from './budget'

const charged = (date: Date, charge: Omit<Charge, 'createdAt'>): Charge => ({
  createdAt: date.getTime(),
  ...charge,
})

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
    charged(new Date(2026, 9, 31, 23, 59), { state: 'charged', estimateCredits: 50, chargedCredits: 50 }),
    charged(new Date(2026, 10, 1), { state: 'charged', estimateCredits: 5, chargedCredits: 4 }),
    charged(new Date(2026, 10, 9), { state: 'unknown', estimateCredits: 7, chargedCredits: null }),
    charged(new Date(2026, 10, 9), { state: 'free', estimateCredits: 9, chargedCredits: 0 }),
    charged(new Date(2026, 10, 9), { state: 'not charged', estimateCredits: 9, chargedCredits: null }),
  ]
  expect(usedThisMonth(charges, new Date(2026, 10, 23))).toBe(11)
})
