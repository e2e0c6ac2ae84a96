import { expect, test } from 'vitest'
import type { SpeakJob } from '@/stores/speak-store'
import { lineProgress } from './line-progress'

const speaking = (lineId: string, now: { fraction?: number; loadingFraction?: number } = {}) => ({
  status: 'speaking' as const,
  lineIds: [lineId],
  fraction: 0,
  loadingFraction: null,
  againInSeconds: null,
  ...now,
})

const job = (change: Partial<SpeakJob>, service = 'device'): SpeakJob => ({
  intent: {
    voiceOverId: 'script',
    title: '',
    lines: ['1', '2', '3'].map((lineId) => ({
      lineId,
      key: `key ${lineId}`,
      spokenAs: { text: '', voiceId: '', speed: 1, service, modelId: '', pronunciations: [] },
      service,
      creditsPerRequest: 0,
      isAgain: false,
      packId: null,
    })),
  },
  state: speaking('1'),
  doneLineIds: [],
  failures: {},
  ...change,
})

const of = (lineId: string, asked: SpeakJob, key = `key ${lineId}`) => lineProgress(lineId, key, asked)

test('before the first sound a voice may be loading here, and a service was sent the line; others wait', () => {
  const loading = job({ state: speaking('1', { loadingFraction: 0.5 }) })
  expect(of('1', loading)).toEqual({ kind: 'loading', fraction: 0.5 })
  expect(of('1', job({}))).toEqual({ kind: 'speaking', percent: 0 })
  expect(of('1', job({}, 'cloud'))).toEqual({ kind: 'sent' })
  expect(of('2', job({}))).toEqual({ kind: 'waiting' })
  expect(of('other', job({}))).toBeNull()
})

test('a line that is done is no longer waited for', () => {
  const onward = job({
    state: speaking('2', { fraction: 0.42 }),
    doneLineIds: ['1'],
  })
  expect(of('1', onward)).toBeNull()
  expect(of('2', onward)).toEqual({ kind: 'speaking', percent: 42 })
})

test('why a line could not be spoken is told for as long as it says the same', () => {
  const failure = { errorName: 'UnknownScriptError', message: '' }
  const over = job({ state: { status: 'done' }, failures: { '2': failure } })
  expect(of('2', over)).toEqual({ kind: 'failed', failure })
  expect(of('2', over, 'other words')).toBeNull()
})
