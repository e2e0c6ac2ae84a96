import { expect, it } from 'vitest'
import { EMPTY_BRIEF } from '@/engines/music/brief/brief'
import { streamsOf } from '@/engines/music/write/seeds'
import { writeScore } from '@/engines/music/write/write-score'
import { perform, swung } from './perform'

it.each([
  [0, 0],
  [0.5, 2 / 3],
  [1, 1],
  [0.25, 1 / 3],
  [0.75, 5 / 6],
  [3.5, 3 + 2 / 3],
])('puts beat %f at %f when eighths swing as triplets', (written, played) => {
  expect(swung(written, { swing: 1 })).toBeCloseTo(played, 9)
})

it('swings sixteenths where the style does, and nothing where it is straight', () => {
  expect(swung(0.25, { swing: 1, swingUnitBeats: 0.25 })).toBeCloseTo(1 / 3, 9)
  expect(swung(0.5, { swing: 1, swingUnitBeats: 0.25 })).toBe(0.5)
  expect(swung(0.25, { swing: 0 })).toBe(0.25)
})

it('is uneven as hands are, but never early at the start, late beyond its style, or over the end', () => {
  const score = writeScore({ ...EMPTY_BRIEF, style: 'rock' }, 20, { seed: 8 })
  const played = perform(score, streamsOf({ seed: 8 }, 'rock').performance)
  const deviations = played.flatMap((part, i) => {
    const written = score.parts[i]!.notes.map(({ startBeats }) => (startBeats * 60) / score.frame.tempoBpm)
    const sorted = written.toSorted((a, b) => a - b)
    expect(part.notes).toHaveLength(written.length)
    return part.notes.map(({ startSeconds }, n) => Math.abs(startSeconds - sorted[n]!))
  })
  expect(Math.max(...deviations)).toBeGreaterThan(0.001)
  expect(Math.max(...deviations)).toBeLessThanOrEqual(0.015)
  const notes = played.flatMap((part) => part.notes)
  expect(Math.min(...notes.map(({ startSeconds }) => startSeconds))).toBeGreaterThanOrEqual(0)
  expect(Math.max(...notes.map(({ endSeconds }) => endSeconds))).toBeLessThanOrEqual(20)
})
