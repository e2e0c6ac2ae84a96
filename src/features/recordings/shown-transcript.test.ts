import { beforeEach, expect, test } from 'vitest'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { startTranscript, type ListedTranscript } from '@/storage/transcripts'
import { freshOrigin } from '@/testing/fake-browser'
import { failedSince, shownTranscript } from './shown-transcript'

let older: ListedTranscript
let newer: ListedTranscript
let newest: ListedTranscript

beforeEach(async () => {
  await freshOrigin()
  ;[older, newer, newest] = [await start(), await start(), await start()]
})

test('without a choice the newest transcript is shown', () => {
  expect(shownTranscript([newer, older], null)).toBe(newer)
  expect(shownTranscript([], null)).toBeNull()
})

test('an older one is shown once it is chosen', () => {
  expect(shownTranscript([newer, older], { id: older.id, newestId: newer.id })).toBe(older)
})

test('one that is begun then takes its place, so that its words are seen as they come', () => {
  expect(shownTranscript([newest, newer, older], { id: older.id, newestId: newer.id })).toBe(newest)
})

test('one that is cancelled before its first word gives its place back', () => {
  const done: ListedTranscript = { ...older, status: { kind: 'done' }, hasWords: true }
  const cancelled: ListedTranscript = { ...newer, status: { kind: 'stopped' } }
  expect(shownTranscript([cancelled, done], null)).toBe(done)
  expect(shownTranscript([cancelled, done], { id: done.id, newestId: done.id })).toBe(done)
  expect(shownTranscript([cancelled, done], { id: cancelled.id, newestId: cancelled.id })).toBe(cancelled)
})

test('a newer attempt that failed is known beside the whole transcript that is shown', () => {
  const done: ListedTranscript = { ...older, status: { kind: 'done' }, hasWords: true }
  const failure = { kind: 'failed', errorName: 'OutOfCreditsError', message: '', retryAt: null } as const
  const failed: ListedTranscript = { ...newer, status: failure }
  expect(failedSince([failed, done], done)).toEqual(failed)
  expect(failedSince([failed, done], failed)).toBeNull()
  expect(failedSince([done, failed], done)).toBeNull()
  expect(failedSince([{ ...newer, status: { kind: 'stopped' } }, done], done)).toBeNull()
  expect(failedSince([failed, { ...done, status: { kind: 'stopped' } }], newest)).toBeNull()
  expect(failedSince([], null)).toBeNull()
})

async function start(): Promise<ListedTranscript> {
  return { ...(await startTranscript('recording', DEFAULT_TRANSCRIPTION_OPTIONS)), hasWords: false }
}
