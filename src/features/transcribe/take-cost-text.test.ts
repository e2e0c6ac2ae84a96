import { expect, test } from 'vitest'
import { takeCostText } from './take-cost-text'

test('on this device a take is free, beside what the cloud would take', () => {
  expect(takeCostText(null, 61)).toBe('Free on this device (about 7 credits in the cloud)')
})

test('at a service it is told what it will take there', () => {
  expect(takeCostText({ name: 'AINative cloud', balancePath: '/credits/balance' }, 61)).toBe(
    'about 7 credits at AINative cloud',
  )
})

test('where a service keeps no credits, its price is not known', () => {
  expect(takeCostText({ name: 'Home server', balancePath: null }, 61)).toBe('price not known at Home server')
})
