import { expect, test } from 'vitest'
import type { BalanceState } from '@/domain/credits/balance'
import type { SpeakCost } from '@/domain/script/to-speak'
import type { Connection } from '@/storage/connections'
import { speechCostText } from './speech-cost-text'

const CLOUD = { name: 'AINative cloud' } as Connection
const FREE: BalanceState = { status: 'free' }
const BALANCE: BalanceState = {
  status: 'known',
  balance: { totalCredits: 480, usedCredits: 0, remainingCredits: 480, plan: null, renewsAt: null },
} as unknown as BalanceState

const due = (change: Partial<SpeakCost>): SpeakCost => ({
  lineIds: ['1', '2', '3'],
  knownLineIds: [],
  requests: 3,
  characters: 60,
  costCredits: 15,
  ...change,
})

test('on this device it is free, and the cloud’s price is told', () => {
  const text = speechCostText({ connection: null, views: [1, 2, 3], due: due({ costCredits: 0 }) }, FREE)
  expect(text).toEqual({
    headline: 'Free on this device (about 15 credits in the cloud)',
    facts: '3 lines to speak',
  })
})

test('at a service its price stands beside the balance', () => {
  expect(speechCostText({ connection: CLOUD, views: [1, 2, 3], due: due({}) }, BALANCE)).toEqual({
    headline: 'about 15 credits · balance 480 · leaves about 465',
    facts: 'AINative cloud · 3 lines to speak · 3 requests',
  })
})

test('beside lines that are being spoken, what they take is counted in what is left', () => {
  const asked = { connection: CLOUD, views: [1, 2, 3], due: due({}) }
  expect(speechCostText(asked, BALANCE, 10).headline).toBe('about 15 credits · leaves about 455')
  expect(speechCostText(asked, BALANCE, 470).headline).toBe('about 15 credits')
})

test('what was said before is free, and a price that nobody knows is not made up', () => {
  const some = due({ knownLineIds: ['1'], requests: 2, costCredits: null })
  expect(speechCostText({ connection: CLOUD, views: [1, 2, 3], due: some }, BALANCE)).toEqual({
    headline: 'price not known · balance 480',
    facts: 'AINative cloud · 3 lines to speak · 2 requests · 1 was said before and is free',
  })
})

test('of what is paid for already, or was said before, it is told that nothing is to be paid', () => {
  const known = due({ knownLineIds: ['1', '2', '3'], requests: 0, costCredits: 0 })
  expect(speechCostText({ connection: CLOUD, views: [1, 2, 3], due: known }, BALANCE).headline).toBe(
    'Nothing more to pay',
  )
})

test('where everything is spoken there is nothing to pay', () => {
  const none = due({ lineIds: [], requests: 0, costCredits: 0 })
  expect(speechCostText({ connection: CLOUD, views: [1], due: none }, BALANCE).headline).toBe(
    'Everything is spoken. Nothing to pay for.',
  )
})

test('of an empty script no price is told', () => {
  const none = due({ lineIds: [], requests: 0, costCredits: 0 })
  const nothing = { headline: 'Nothing to speak yet', facts: '' }
  expect(speechCostText({ connection: null, views: [], due: none }, FREE)).toEqual(nothing)
  expect(speechCostText({ connection: CLOUD, views: [], due: none }, BALANCE)).toEqual(nothing)
})
