import { expect, test } from 'vitest'
import { loopFrom, loopTo } from './loop-region'

const region = (startSeconds: number, endSeconds: number) => ({ startSeconds, endSeconds })

test('a loop that begins here ends where the one before it does', () => {
  expect(loopFrom(4, null, 20)).toEqual(region(4, 20))
  expect(loopFrom(4, region(2, 9), 20)).toEqual(region(4, 9))
})

test('behind the end of the one before it, it goes to the end of all', () => {
  expect(loopFrom(12, region(2, 9), 20)).toEqual(region(12, 20))
})

test('a loop that ends here begins where the one before it does', () => {
  expect(loopTo(9, null)).toEqual(region(0, 9))
  expect(loopTo(9, region(4, 20))).toEqual(region(4, 9))
})

test('before the start of the one before it, it begins at the start of all', () => {
  expect(loopTo(3, region(4, 20))).toEqual(region(0, 3))
})

test('there is none that is too short to be heard', () => {
  expect(loopFrom(19.95, null, 20)).toBeNull()
  expect(loopTo(0.05, null)).toBeNull()
})
