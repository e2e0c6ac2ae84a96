import { expect, it } from 'vitest'
import { sizeText } from './size-text'

it('writes sizes in the unit that people would use', () => {
  expect(sizeText(0)).toBe('0 kB')
  expect(sizeText(640)).toBe('0.6 kB')
  expect(sizeText(939_600)).toBe('940 kB')
  expect(sizeText(81_665_000)).toBe('82 MB')
  expect(sizeText(1_240_000_000)).toBe('1.2 GB')
})
