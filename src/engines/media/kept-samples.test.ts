import { expect, test } from 'vitest'
import { createKeptSamples } from './kept-samples'

const SECOND = 16_000
/** A sample that tells the second it is from, and is the same in 16 bits. */
const sampleOf = (second: number) => second / 4096

test('speech is there for its window however late that is planned', () => {
  const kept = createKeptSamples()
  const speech = { startSample: 10 * SECOND, endSample: 12 * SECOND }
  for (let second = 0; second < 3600; second++)
    kept.push(new Float32Array(SECOND).fill(sampleOf(second)), second === 40 ? [speech] : [])

  const piece = { startSample: 9.7 * SECOND, endSample: 12.3 * SECOND }
  const { samples } = kept.take({ index: 0, pieces: [piece] })
  expect([samples[0], samples[SECOND], samples.at(-1)]).toEqual([9, 10, 12].map(sampleOf))
})

test('pieces far apart are laid end to end', () => {
  const kept = createKeptSamples()
  for (let second = 0; second < 60; second++) kept.push(new Float32Array(SECOND).fill(sampleOf(second)), [])
  const pieces = [
    { startSample: 5 * SECOND, endSample: 6 * SECOND },
    { startSample: 50 * SECOND, endSample: 50.5 * SECOND },
  ]
  const { samples } = kept.take({ index: 0, pieces })
  expect(samples).toHaveLength(1.5 * SECOND)
  expect([samples[SECOND - 1], samples[SECOND]]).toEqual([5, 50].map(sampleOf))
})

test('samples are those of 16 bits, as the tab stores them', () => {
  const kept = createKeptSamples()
  kept.push(new Float32Array(SECOND).fill(0.123_456_7), [])
  const { samples } = kept.take({ index: 0, pieces: [{ startSample: 0, endSample: SECOND }] })
  expect(samples[0]! * 32_768).toBe(Math.round(0.123_456_7 * 32_768))
})
