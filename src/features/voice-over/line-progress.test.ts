import { expect, test } from 'vitest'
import type { SpeakJob } from '@/stores/speak-store'
import { lineProgress } from './line-progress'

const job = (change: Partial<SpeakJob>, service = 'device'): SpeakJob => ({
  intent: {
    voiceOverId: 'script',
    title: '',
    service,
    creditsPerRequest: 0,
    isAgain: false,
    lines: ['1', '2', '3'].map((lineId) => ({
      lineId,
      key: `key ${lineId}`,
      spokenAs: { text: '', voiceId: '', speed: 1, service, modelId: '', pronunciations: [] },
    })),
  },
  state: { status: 'speaking', lineId: '1', fraction: 0, againInSeconds: null },
  doneLineIds: [],
  failures: {},
  ...change,
})

const of = (lineId: string, speaking: SpeakJob, key = `key ${lineId}`) => lineProgress(lineId, key, speaking)

test('before the first sound a voice is loading here, and a service was sent the line; others wait', () => {
  expect(of('1', job({}))).toEqual({ kind: 'loading' })
  expect(of('1', job({}, 'cloud'))).toEqual({ kind: 'sent' })
  expect(of('2', job({}))).toEqual({ kind: 'waiting' })
  expect(of('other', job({}))).toBeNull()
})

test('a line that is done is no longer waited for', () => {
  const speaking = job({
    state: { status: 'speaking', lineId: '2', fraction: 0.42, againInSeconds: null },
    doneLineIds: ['1'],
  })
  expect(of('1', speaking)).toBeNull()
  expect(of('2', speaking)).toEqual({ kind: 'speaking', percent: 42 })
})

test('why a line could not be spoken is told for as long as it says the same', () => {
  const failure = { errorName: 'UnknownScriptError', message: '' }
  const over = job({ state: { status: 'done' }, failures: { '2': failure } })
  expect(of('2', over)).toEqual({ kind: 'failed', failure })
  expect(of('2', over, 'other words')).toBeNull()
})
