import { expect, test } from 'vitest'
import { waitBeforePlaying } from './play-ahead'

const line = (durationSeconds: number) => ({ durationSeconds, pauseAfterSeconds: 0.3 })

test('lines of one length, made faster than they are heard, are played at once', () => {
  expect(waitBeforePlaying({ readySeconds: 4.3, rate: 1.4, coming: [line(4), line(4), line(4)] })).toBe(0)
})

test('a long line behind a short one is waited for, so that nothing stops between the two', () => {
  const wait = waitBeforePlaying({ readySeconds: 2.3, rate: 2, coming: [line(8)] })
  // 8 s at 1.7 a second take 4.7 s; 2.3 s of them are covered by the first line.
  expect(wait).toBeCloseTo(8 / 1.7 - 2.3)
})

test('a device slower than speech does not keep a person waiting until all is made', () => {
  expect(
    waitBeforePlaying({ readySeconds: 4, rate: 0.5, coming: Array.from({ length: 50 }, () => line(4)) }),
  ).toBe(6)
})

test('the last line, or the only one, is played when it is there', () => {
  expect(waitBeforePlaying({ readySeconds: 4, rate: 0.3, coming: [] })).toBe(0)
})
