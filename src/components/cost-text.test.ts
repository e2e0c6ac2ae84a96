import { expect, it } from 'vitest'
import { costText } from './cost-text'

it('says the length, the estimate, the balance, and what it leaves', () => {
  expect(costText({ durationSeconds: 204, estimateCredits: 21, remainingCredits: 480 })).toBe(
    '3:24 · about 21 credits · balance 480 · leaves about 459',
  )
})

it('never promises to leave less than nothing', () => {
  expect(costText({ durationSeconds: 204, estimateCredits: 21, remainingCredits: 20 })).toBe(
    '3:24 · about 21 credits · balance 20',
  )
})

it('says only what is known', () => {
  expect(costText({ durationSeconds: 9, estimateCredits: 1, remainingCredits: null })).toBe(
    '0:09 · about 1 credit',
  )
  expect(costText({ durationSeconds: 9, estimateCredits: null, remainingCredits: null })).toBe(
    '0:09 · price not known',
  )
})
