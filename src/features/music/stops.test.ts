import { expect, it } from 'vitest'
import { barOf, nearestStop, nextStop, stopsOf } from './stops'

const stops = stopsOf([0, 2, 4, 6], 7)

it('handles rest at bars, at the start and at the end', () => {
  expect(stops).toEqual([0, 2, 4, 6, 7])
  expect(stopsOf([], 9.4)).toEqual([0, 9.4])
  expect(nearestStop(stops, 2.9)).toBe(2)
  expect(nearestStop(stops, 6.6)).toBe(7)
})

it('keys move a handle from bar to bar, also from between two, and no farther than the take', () => {
  expect(nextStop(stops, 2, 1)).toBe(4)
  expect(nextStop(stops, 2, -1)).toBe(0)
  expect(nextStop(stops, 2.9, 1)).toBe(4)
  expect(nextStop(stops, 2.9, -1)).toBe(2)
  expect(nextStop(stops, 7, 1)).toBe(7)
  expect(nextStop(stops, 0, -1)).toBe(0)
})

it('a moment lies in the bar that has begun last', () => {
  expect([0, 1.9, 2, 6.5].map((seconds) => barOf([0, 2, 4, 6], seconds))).toEqual([1, 1, 2, 4])
})
