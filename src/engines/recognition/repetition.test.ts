import { expect, it } from 'vitest'
import { loopLength } from './repetition'

const repeat = (phrase: number[], times: number) => Array.from({ length: times }, () => phrase).flat()

it('finds no loop in speech', () => {
  expect(loopLength([])).toBe(0)
  expect(loopLength(Array.from({ length: 200 }, (_, i) => (i * 7919) % 101))).toBe(0)
})

it('lets a person say something three times', () => {
  expect(loopLength([9, 8, ...repeat([1, 2, 3, 4, 5, 6], 3)])).toBe(0)
})

it('finds a word and a phrase that repeat, and how much is too much', () => {
  expect(loopLength([9, 8, ...repeat([5], 20)])).toBe(19)
  expect(loopLength([9, 8, ...repeat([1, 2, 3, 4, 5, 6], 4)])).toBe(18)
})

it('lets a short echo be', () => {
  expect(loopLength([9, ...repeat([5], 6)])).toBe(0)
})
