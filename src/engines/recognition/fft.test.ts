import { expect, it } from 'vitest'
import { createFft } from './fft'

it.each([4, 5, 20, 80, 400])('equals the sum that defines the transform, for %i samples', (size) => {
  const re = Float64Array.from({ length: size }, (_, i) => Math.sin(i * i * 0.37) + 0.3)
  const im = Float64Array.from({ length: size }, (_, i) => Math.cos(i * 1.7) * 0.5)
  const expected = Array.from({ length: size }, (_, k) => {
    let [sumRe, sumIm] = [0, 0]
    for (let i = 0; i < size; i++) {
      const angle = (-2 * Math.PI * k * i) / size
      sumRe += re[i]! * Math.cos(angle) - im[i]! * Math.sin(angle)
      sumIm += re[i]! * Math.sin(angle) + im[i]! * Math.cos(angle)
    }
    return [sumRe, sumIm] as const
  })
  createFft(size).transform(re, im)
  for (const [k, [expectedRe, expectedIm]] of expected.entries()) {
    expect(re[k]).toBeCloseTo(expectedRe, 9)
    expect(im[k]).toBeCloseTo(expectedIm, 9)
  }
})

it('refuses a size it has no passes for', () => {
  expect(() => createFft(12)).toThrow(RangeError)
})
