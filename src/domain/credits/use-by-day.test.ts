import { expect, it } from 'vitest'
import { useByDay } from './use-by-day'

it('sums up each of the last days, oldest first, and shows days without use as 0', () => {
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime()
  const charge = (createdAt: number, chargedCredits: number) => ({
    createdAt,
    chargedCredits,
    estimateCredits: 0,
    state: 'charged' as const,
  })
  const charges = [charge(at(23, 1), 3), charge(at(23, 23), 4), charge(at(21, 12), 5), charge(at(19, 12), 99)]
  const days = useByDay(charges, new Date(2026, 10, 23, 12), 4)
  expect(days.map(({ credits }) => credits)).toEqual([0, 5, 0, 7])
  expect(days.map(({ day }) => new Date(day).getDate())).toEqual([20, 21, 22, 23])
})
