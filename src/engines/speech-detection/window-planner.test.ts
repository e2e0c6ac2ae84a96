import { expect, it } from 'vitest'
import { windowSampleCount } from '@/domain/audio/windows'
import { createWindowPlanner } from './window-planner'

const RATE = 16_000
const run = (startSeconds: number, endSeconds: number) => ({
  startSample: startSeconds * RATE,
  endSample: endSeconds * RATE,
})
const seconds = (span: { startSample: number; endSample: number }) => [
  span.startSample / RATE,
  span.endSample / RATE,
]

function plan(runs: ReturnType<typeof run>[], totalSeconds: number) {
  const planner = createWindowPlanner()
  return [...planner.push(runs), ...planner.flush(totalSeconds * RATE)]
}

it('makes no window of silence', () => {
  expect(plan([], 600)).toEqual([])
})

it('keeps 0.3 s on either side of speech, within the recording', () => {
  expect(plan([run(0.1, 2)], 2.1).map((window) => window.pieces.map(seconds))).toEqual([[[0, 2.1]]])
  expect(plan([run(5, 7)], 60).map((window) => window.pieces.map(seconds))).toEqual([[[4.7, 7.3]]])
})

it('keeps a short pause and leaves out a long one', () => {
  const [window] = plan([run(1, 2), run(2.5, 4), run(64, 66)], 100)
  expect(window!.pieces.map(seconds)).toEqual([
    [0.7, 4.3],
    [63.7, 66.3],
  ])
})

it('keeps speech that fits into one window together', () => {
  expect(plan([run(1, 9), run(9.4, 18), run(18.4, 27)], 30)).toHaveLength(1)
})

it('makes the first of several windows short, cut at its longest pause', () => {
  const runs = [run(0, 3), run(3.5, 6), run(6.9, 9), run(9.3, 20), run(20.3, 40), run(40.3, 60)]
  const [first] = plan(runs, 60)
  expect(first!.pieces.map(seconds)).toEqual([[0, 6.3]])
})

it('cuts a full window at its longest late pause, and never holds more than 29 s', () => {
  const runs = Array.from({ length: 30 }, (_, index) => run(index * 4, index * 4 + (index === 7 ? 3 : 3.8)))
  const windows = plan(runs, 200)
  expect(seconds(windows[1]!.pieces.at(-1)!)[1]).toBeCloseTo(31.3)
  for (const window of windows) expect(windowSampleCount(window)).toBeLessThanOrEqual(29 * RATE)
})

it('does not cut a sentence at the rest its speaker takes, if a sentence ended a while before', () => {
  const speech = [run(0, 5), run(8, 13), run(16, 21), run(24, 28), run(38, 41), run(42.1, 47), run(48.2, 53)]
  const [, second] = plan(speech, 60)
  expect(second!.pieces.map(seconds).at(-1)).toEqual([23.7, 28.3])
})

it('covers all speech once, whatever the pauses', () => {
  const runs: ReturnType<typeof run>[] = []
  for (let at = 0.5, index = 0; at < 600; index++) {
    const length = 0.3 + ((index * 7919) % 100) / 10
    runs.push(run(at, at + length))
    at += length + 0.16 + ((index * 104_729) % 30) / 10
  }
  const pieces = plan(runs, 620).flatMap((window) => window.pieces)
  for (const speech of runs)
    expect(
      pieces.filter((p) => p.startSample <= speech.startSample && p.endSample >= speech.endSample),
    ).toHaveLength(1)
  for (let index = 1; index < pieces.length; index++)
    expect(pieces[index]!.startSample).toBeGreaterThanOrEqual(pieces[index - 1]!.endSample)
})
