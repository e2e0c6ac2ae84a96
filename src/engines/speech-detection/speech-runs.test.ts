import { expect, it } from 'vitest'
import { createSpeechRuns } from './speech-runs'

const FRAME = 512
const frames = (...parts: [count: number, probability: number][]) =>
  new Float32Array(parts.flatMap(([count, probability]) => Array<number>(count).fill(probability)))

function runsOf(probabilities: Float32Array, pieceFrames = probabilities.length) {
  const runs = createSpeechRuns()
  const found = []
  for (let at = 0; at < probabilities.length; at += pieceFrames)
    found.push(...runs.push(probabilities.subarray(at, at + pieceFrames)))
  return [...found, ...runs.flush()].map((run) => [run.startSample / FRAME, run.endSample / FRAME])
}

it('finds a run from where speech is likely to where it no longer is', () => {
  expect(runsOf(frames([10, 0.1], [20, 0.9], [10, 0.1]))).toEqual([[10, 30]])
})

it('bridges doubt and short pauses within a run', () => {
  expect(runsOf(frames([5, 0], [10, 0.9], [8, 0.4], [4, 0.1], [10, 0.9], [9, 0]))).toEqual([[5, 37]])
})

it('does not take a click for speech', () => {
  expect(runsOf(frames([10, 0], [2, 0.95], [20, 0]))).toEqual([])
})

it('closes a run that lasts to the end', () => {
  expect(runsOf(frames([3, 0], [30, 0.8]))).toEqual([[3, 33]])
})

it('cuts speech without a pause at its least speech-like moment', () => {
  const probabilities = frames([2000, 0.9])
  probabilities[700] = 0.5
  expect(runsOf(probabilities)[0]).toEqual([0, 700])
  expect(Math.max(...runsOf(probabilities).map(([start, end]) => end! - start!))).toBeLessThanOrEqual(875)
})

it('finds the same however the frames arrive', () => {
  const probabilities = Float32Array.from({ length: 3000 }, (_, index) => Math.abs(Math.sin(index / 37)))
  expect(runsOf(probabilities, 7)).toEqual(runsOf(probabilities))
})
