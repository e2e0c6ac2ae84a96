import { expect, test } from 'vitest'
import { speakFraction, speakJobText } from './speak-job-text'

const lines = ['1', '2', '3', '4'].map((lineId) => ({ lineId }))
const jobOf = (change: object, service = 'device') => ({
  intent: { service, lines },
  state: { status: 'speaking', lineId: '1', fraction: 0, againInSeconds: null } as const,
  doneLineIds: [],
  failures: {},
  ...change,
})

test('until the first sound comes, the voice is loading on this device; a service was asked', () => {
  expect(speakJobText(jobOf({}))).toBe('Loading the voice')
  expect(speakJobText(jobOf({}, 'cloud'))).toBe('Speaking line 1 of 4')
  expect(speakFraction(jobOf({}))).toBeNull()
})

test('a line that cannot be spoken is behind it too', () => {
  const job = jobOf({
    state: { status: 'speaking', lineId: '3', fraction: 0.5, againInSeconds: null },
    doneLineIds: ['1'],
    failures: { '2': {} },
  })
  expect(speakJobText(job)).toBe('Speaking line 3 of 4')
  expect(speakFraction(job)).toBeCloseTo(0.625)
})

test('a busy service says when it is asked again', () => {
  const job = jobOf({ state: { status: 'speaking', lineId: '1', fraction: 0, againInSeconds: 62 } }, 'cloud')
  expect(speakJobText(job)).toBe('The service is busy: asks again in 1:02')
})
