import { expect, it } from 'vitest'
import { compareLedgers, takenCredits } from './compare-ledgers'

const transaction = (type: string, amount: number, createdAt = 0) => ({
  id: String(createdAt),
  type,
  amount,
  description: '',
  createdAt,
})

const receipt = (createdAt: number, chargedCredits: number | null, estimateCredits = 0) => ({
  createdAt,
  chargedCredits,
  estimateCredits,
  state: chargedCredits === null ? ('unknown' as const) : ('charged' as const),
})

it('knows a charge by its sign or by its name, and takes no grant for one', () => {
  expect(takenCredits(transaction('usage', -5))).toBe(5)
  expect(takenCredits(transaction('usage', 5))).toBe(5)
  expect(takenCredits(transaction('grant', 500))).toBe(0)
})

it('agrees when every charge has its receipt', () => {
  const transactions = [transaction('usage', -3, 2), transaction('grant', 500, 1)]
  expect(compareLedgers([receipt(2, 3)], transactions, true)).toEqual({
    serviceCredits: 3,
    studioCredits: 3,
    unknownCredits: 0,
  })
})

it('leaves receipts out that are older than a list that is not complete', () => {
  const now = Date.UTC(2026, 10, 23)
  const transactions = [transaction('usage', -3, now)]
  const old = receipt(now - 86_400_000, 40)
  expect(compareLedgers([receipt(now, 3), old], transactions, false).studioCredits).toBe(3)
  expect(compareLedgers([receipt(now, 3), old], transactions, true).studioCredits).toBe(43)
})

it('tells apart what is known to be charged and what may have been', () => {
  expect(compareLedgers([receipt(1, null, 3)], [transaction('usage', -3, 1)], true)).toEqual({
    serviceCredits: 3,
    studioCredits: 0,
    unknownCredits: 3,
  })
})
