import { expect, it } from 'vitest'
import { shareCredits } from './share-credits'

it('shares what was paid by weight, to the hundredth, and gives all of it', () => {
  expect(shareCredits(5, [1, 1, 1])).toEqual([1.67, 1.66, 1.67])
  expect(shareCredits(14, [10, 20, 40])).toEqual([2, 4, 8])
  expect(shareCredits(0, [3, 4])).toEqual([0, 0])
  const shares = shareCredits(
    14,
    Array.from({ length: 70 }, (_, index) => 20 + ((index * 37) % 90)),
  )
  expect(shares.reduce((sum, share) => sum + Math.round(100 * share), 0)).toBe(1400)
})
