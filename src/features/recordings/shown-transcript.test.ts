import { beforeEach, expect, test } from 'vitest'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { startTranscript, type Transcript } from '@/storage/transcripts'
import { freshOrigin } from '@/testing/fake-browser'
import { shownTranscript } from './shown-transcript'

let older: Transcript
let newer: Transcript
let newest: Transcript

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

function start(): Promise<Transcript> {
  return startTranscript('recording', DEFAULT_TRANSCRIPTION_OPTIONS)
}
