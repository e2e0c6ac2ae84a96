import { expect, test } from 'vitest'
import { speakFraction, speakJobText } from './speak-job-text'

const lines = ['1', '2', '3', '4'].map((lineId) => ({ lineId }))
const speaking = (now: object) => ({
  status: 'speaking' as const,
  lineIds: ['1'],
  fraction: 0,
  loadingFraction: null,
  againInSeconds: null,
  ...now,
})
const jobOf = (change: object) => ({
  intent: { lines },
  state: speaking({}),
  doneLineIds: [],
  failures: {},
  ...change,
})

test('a voice that is loaded first tells how much of it is here, and then that it is being opened', () => {
  const loading = jobOf({ state: speaking({ loadingFraction: 0.426 }) })
  expect(speakJobText(loading)).toBe('Loading the voice, 42 %')
  expect(speakFraction(loading)).toBe(0.426)
  const opening = jobOf({ state: speaking({ loadingFraction: 1 }) })
  expect(speakJobText(opening)).toBe('Getting the voice ready')
  expect(speakFraction(opening)).toBeNull()
})

test('until the first sound comes, nobody knows how long it takes', () => {
  expect(speakJobText(jobOf({}))).toBe('Speaking: 0 of 4 lines done')
  expect(speakFraction(jobOf({}))).toBeNull()
})

test('a line that cannot be spoken is behind it too, but not done', () => {
  const job = jobOf({
    state: speaking({ fraction: 0.5 }),
    doneLineIds: ['1'],
    failures: { '2': {} },
  })
  expect(speakJobText(job)).toBe('Speaking: 1 of 4 lines done')
  expect(speakFraction(job)).toBeCloseTo(0.625)
})

test('a busy service says when it is asked again', () => {
  const job = jobOf({ state: speaking({ againInSeconds: 62 }) })
  expect(speakJobText(job)).toBe('The service is busy: asks again in 1:02')
})
