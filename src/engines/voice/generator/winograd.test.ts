import { describe, expect, it } from 'vitest'
import { WINOGRAD_BY_TAPS } from './kernel-sizes'
import type { Winograd } from './winograd'

const dot = (matrix: Float64Array, row: number, values: number[]) =>
  values.reduce((sum, value, index) => sum + value * matrix[row * values.length + index]!, 0)

/** As the formula says. */
function convolve(
  { taps, outputs, points, toPoints, ofKernel, fromPoints }: Winograd,
  sound: number[],
  kernel: number[],
) {
  const inputs = outputs + taps - 1
  expect(toPoints).toHaveLength(points * inputs)
  const products = Array.from(
    { length: points },
    (_, point) => dot(toPoints, point, sound) * dot(ofKernel, point, kernel),
  )
  return Array.from({ length: outputs }, (_, output) =>
    products.reduce((sum, product, point) => sum + product * fromPoints[point * outputs + output]!, 0),
  )
}

describe.each([
  [3, 8],
  [7, 12],
  [11, 27],
])('a kernel of %i', (taps, products) => {
  const way = WINOGRAD_BY_TAPS[taps]!
  const kernel = Array.from({ length: taps }, (_, index) => Math.sin(3 * index + 1))
  const sound = Array.from({ length: way.outputs + taps - 1 }, (_, index) => Math.cos(5 * index * index))

  it(`takes ${products} products`, () => {
    expect(way.points).toBe(products)
  })

  it('gives what the sum of its taps gives', () => {
    const heard = convolve(way, sound, kernel)
    heard.forEach((value, output) => {
      const expected = kernel.reduce((sum, tap, index) => sum + tap * sound[output + index]!, 0)
      expect(value).toBeCloseTo(expected, 10)
    })
  })
})
