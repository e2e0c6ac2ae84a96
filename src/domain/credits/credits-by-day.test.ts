import { expect, it } from 'vitest'
import { creditsByDay } from './credits-by-day'

const charged = (day: number, hour: number, chargedCredits: number) => ({
  createdAt: new Date(2026, 10, day, hour).getTime(),
  chargedCredits,
  estimateCredits: 0,
  state: 'charged' as const,
})

it('sums up each of the last days, oldest first, and shows days without use as 0', () => {
  const charges = [charged(23, 1, 3), charged(23, 23, 4), charged(21, 12, 5), charged(19, 12, 99)]
  const days = creditsByDay(charges, new Date(2026, 10, 23, 12), 4)
  expect(days.map(({ credits }) => credits)).toEqual([0, 5, 0, 7])
  expect(days.map(({ day }) => new Date(day).getDate())).toEqual([20, 21, 22, 23])
})
