import { expect, it } from 'vitest'
import { tickSeconds } from './time-ruler'

it('puts ticks at round times inside the view, with room for their labels', () => {
  expect(tickSeconds(718, 782, 860)).toEqual([720, 730, 740, 750, 760, 770, 780])
  expect(tickSeconds(0, 7.5, 860)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(tickSeconds(0, 0.35, 860)).toEqual([0, 0.1, 0.2, 0.3])
  expect(tickSeconds(0, 0.3, 320)).toEqual([0, 0.1, 0.2, 0.3])
  expect(tickSeconds(0, 3, 860)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3])
  expect(tickSeconds(0, 14_400, 860)).toEqual([0, 1800, 3600, 5400, 7200, 9000, 10_800, 12_600, 14_400])
})
