import { expect, it } from 'vitest'
import { heightsOf } from './heights'

it('keeps each peak of a long recording, and silence where it is not read yet', () => {
  const heights = heightsOf(
    Int16Array.from({ length: 2000 }, () => 16_384),
    30,
  )
  expect(heights).toHaveLength(3000)
  expect(heights[1999]).toBe(1)
  expect(heights[2000]).toBe(0)
})

it('draws a short one without gaps between its peaks', () => {
  const heights = heightsOf(Int16Array.of(32_767, 0, 32_767, 32_767), 0.04)
  expect(heights).toHaveLength(2000)
  expect([heights[0], heights[250], heights[500], heights[750], heights[1999]]).toEqual([1, 0.5, 0, 0.5, 1])
})

it('is still where there is nothing', () => {
  expect(heightsOf(new Int16Array(), 0.5).some((height) => height !== 0)).toBe(false)
})
