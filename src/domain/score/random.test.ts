import { expect, it } from 'vitest'
import { createRandom } from './random'

it('gives these numbers for this seed, today and in every home', () => {
  const { next } = createRandom(7, 'melody')
  expect([next(), next(), next()]).toEqual([0.39448182284832, 0.48274877783842385, 0.9420513268560171])
})

it('gives other numbers for another purpose of the same seed', () => {
  expect(createRandom(7, 'drums').next()).not.toBe(createRandom(7, 'melody').next())
})

it('tells keys apart that read alike in one line', () => {
  expect(createRandom('a', 'bc').next()).not.toBe(createRandom('ab', 'c').next())
})

it('is even from 0 up to, not including, 1', () => {
  const { next } = createRandom('even')
  const counts = Array.from({ length: 10 }, () => 0)
  for (let i = 0; i < 20_000; i++) counts[Math.floor(next() * 10)]!++
  expect(Math.min(...counts)).toBeGreaterThan(1800)
  expect(Math.max(...counts)).toBeLessThan(2200)
})

it('picks each of a list, and nothing from an empty one', () => {
  const random = createRandom('pick')
  expect(new Set(Array.from({ length: 50 }, () => random.pick(['a', 'b', 'c'])))).toEqual(
    new Set(['a', 'b', 'c']),
  )
  expect(() => random.pick([])).toThrow('Nothing to pick from')
})
