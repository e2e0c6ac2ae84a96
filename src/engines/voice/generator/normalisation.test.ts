import { expect, it } from 'vitest'
import { applied, statisticsOfParts, statisticsOfRows, withSilence } from './normalisation'
import type { Rows } from './workspace'

const rowsOf = (values: number[], width: number): Rows => ({
  count: values.length / width,
  width,
  at: () => 0,
  floats: () => Float32Array.from(values),
  clearMargins: () => undefined,
})

it('brings rows to mean 0 and variance 1, then to what the style wants', () => {
  const rows = rowsOf([1, 10, 3, 10, 5, 40], 2)
  const { scale, shift } = applied(
    { scale: Float32Array.of(2, 1), shift: Float32Array.of(0.5, 0) },
    statisticsOfRows(rows, 0, 3),
  )
  const normal = (value: number, channel: number) => value * scale[channel]! + shift[channel]!
  expect([1, 3, 5].map((value) => normal(value, 0))).toEqual([
    expect.closeTo(0.5 - Math.sqrt(6), 4),
    expect.closeTo(0.5, 4),
    expect.closeTo(0.5 + Math.sqrt(6), 4),
  ])
  expect(normal(10, 1)).toBeCloseTo(-Math.SQRT1_2, 4)
})

it('takes sums of parts for what they are', () => {
  const parts = Float32Array.of(1 + 3, 20, 1 + 9, 200, 5, 40, 25, 1600)
  expect(statisticsOfParts(parts, 2, 3)).toEqual(statisticsOfRows(rowsOf([1, 10, 3, 10, 5, 40], 2), 0, 3))
})

it('hears silence that was cut off, by its share, as the edges are', () => {
  // Four rows a frame: those from 6 to before 12 are the edge.
  const values = Array.from({ length: 40 }, (_, row) =>
    row >= 6 && row < 12 ? 5 : row >= 28 && row < 34 ? 7 : 0,
  )
  const rows = rowsOf(values, 1)
  const left = statisticsOfRows(rows, 0, 40)
  const { mean, meanSquare } = withSilence(left, rows, { before: 6, left: 10, behind: 4 })
  expect(mean[0]).toBeCloseTo(0.5 * left.mean[0]! + 0.3 * 5 + 0.2 * 7, 10)
  expect(meanSquare[0]).toBeCloseTo(0.5 * left.meanSquare[0]! + 0.3 * 25 + 0.2 * 49, 10)
})
