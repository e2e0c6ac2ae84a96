import { expect, it } from 'vitest'
import type { BalanceState } from '@/domain/credits/balance'
import { musicCostText } from './music-cost-text'

// The text reads nothing else of a balance.
const balanceOf = (remainingCredits: number) =>
  ({ status: 'known', balance: { remainingCredits } }) as BalanceState

it('on this device says what the cloud would take', () => {
  const text = musicCostText({ kind: 'free' }, 2, { status: 'free' })
  expect(text).toBe('Free on this device (about 40 credits in the cloud)')
})

it('a stated price stands beside the balance and what it leaves', () => {
  const text = musicCostText({ kind: 'known', credits: 20 }, 3, balanceOf(480))
  expect(text).toBe('about 60 credits · balance 480 · leaves about 420')
})

it('a price that is not stated is said to be so, with what it was the last time', () => {
  expect(musicCostText({ kind: 'not stated', lastCredits: null }, 2, balanceOf(480))).toBe(
    'price not stated by the service · balance 480',
  )
  expect(musicCostText({ kind: 'not stated', lastCredits: 20 }, 2, balanceOf(480))).toBe(
    'price not stated by the service; last time 20 each · balance 480 · leaves about 440',
  )
})

it('what is not there is not said to be left', () => {
  const text = musicCostText({ kind: 'known', credits: 20 }, 2, balanceOf(10))
  expect(text).toBe('about 40 credits · balance 10')
})
