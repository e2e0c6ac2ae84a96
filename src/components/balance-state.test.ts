import { expect, it } from 'vitest'
import type { BalanceState } from '@/domain/credits/balance'
import { balanceAdvice, balanceTone, serviceLine } from './balance-state'

const known = (remainingCredits: number): BalanceState => ({
  status: 'known',
  balance: {
    totalCredits: 500,
    usedCredits: 500 - remainingCredits,
    remainingCredits,
    plan: null,
    periodEnd: null,
  },
})

it('says the service and what is left there', () => {
  expect(serviceLine('This device', { status: 'free' })).toBe('This device · free')
  expect(serviceLine('Cloud', known(1480))).toBe('Cloud · 1,480 credits')
  expect(serviceLine('Cloud', known(1))).toBe('Cloud · 1 credit')
})

it.each([
  [known(0), 'Cloud · out of credits'],
  [{ status: 'offline' }, 'Cloud · offline'],
  [{ status: 'signedOut' }, 'Cloud · not signed in'],
  [{ status: 'badKey' }, 'Cloud · not signed in'],
] as [BalanceState, string][])('tells trouble, and what to do about it (%#)', (state, line) => {
  expect(serviceLine('Cloud', state)).toBe(line)
  expect(balanceAdvice(state)).not.toBeNull()
  expect(balanceTone(state)).toBe('warning')
})

it('does not warn of what is merely not known yet', () => {
  expect(serviceLine('Cloud', { status: 'loading' })).toBe('Cloud · asking for the balance')
  expect(balanceTone({ status: 'loading' })).toBe('neutral')
})
