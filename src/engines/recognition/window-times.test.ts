import { expect, it } from 'vitest'
import { createWindowClock, windowFrom } from './window-times'

const RATE = 16_000
// 2 s from 10 s on, then 3 s from 100 s on.
const pieces = [
  { startSample: 10 * RATE, endSample: 12 * RATE },
  { startSample: 100 * RATE, endSample: 103 * RATE },
]
const clock = createWindowClock({ pieces })
const at = (start: number, end: number) => {
  const { startSeconds, endSeconds } = clock.seconds({ startSample: start * RATE, endSample: end * RATE })
  return [startSeconds, endSeconds]
}

const parts = (start: number, end: number) =>
  clock
    .parts({ startSample: start * RATE, endSample: end * RATE })
    .map(({ startSample, endSample }) => [startSample / RATE, endSample / RATE])

it("maps a window's time to the recording's through its pieces", () => {
  expect(at(0, 0.5)).toEqual([10, 10.5])
  expect(at(2.5, 3)).toEqual([100.5, 101])
})

it('keeps a word on one side of a pause that was left out', () => {
  expect(at(1.5, 2.1)).toEqual([11.5, 12])
  expect(at(1.9, 2.5)).toEqual([100, 100.5])
})

it('tells the parts of a span on both sides of a pause that was left out', () => {
  expect(parts(0.5, 1)).toEqual([[0.5, 1]])
  expect(parts(1.5, 2.5)).toEqual([
    [1.5, 2],
    [2, 2.5],
  ])
  expect(parts(1, 1)).toEqual([[1, 1]])
})

it('stays within the window', () => {
  expect(at(4.5, 9)).toEqual([102.5, 103])
})

it('cuts off what is written down already', () => {
  const samples = Float32Array.from({ length: 5 * RATE }, (_, i) => i)
  const rest = windowFrom({ index: 7, pieces, samples }, 3 * RATE)
  expect(rest.index).toBe(7)
  expect(rest.pieces).toEqual([{ startSample: 101 * RATE, endSample: 103 * RATE }])
  expect(rest.samples[0]).toBe(3 * RATE)
  expect(rest.samples).toHaveLength(2 * RATE)
})
