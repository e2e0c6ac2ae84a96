import { describe, expect, it } from 'vitest'
import type { JobState } from '@/domain/transcript/job-state'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { DEVICE } from '@/storage/connections'
import type { ListedTranscript } from '@/storage/transcripts'
import { entryState, entryStateText } from './entry-state'

const entry = { key: 'k', fileName: 'a.mp3', state: { status: 'stored', recordingId: 'r' } } as const

describe('a stored file of the queue', () => {
  it('tells how far its job in this tab is, whatever is stored', () => {
    const job: JobState = { status: 'recognising', fraction: 0.5, remainingSeconds: null }
    expect(text({ job, transcripts: [attempt({ kind: 'running' })] })).toBe('Recognising, 50%')
    expect(text({ job: { status: 'cancelled' }, transcripts: [attempt({ kind: 'running' })] })).toBe(
      'Cancelled',
    )
  })

  it('is not done while its words are made, or wait to be', () => {
    const transcripts = [attempt({ kind: 'running' })]
    expect(text({ transcripts, workplace: 'elsewhere' })).toBe('Another tab is working on it')
    expect(text({ transcripts, workplace: null })).toBe('Waiting')
    expect(text({ transcripts, workplace: 'here' })).toBe('Waiting')
    expect(text({ transcripts, workplace: 'nowhere' })).toBe('Cancelled')
  })

  it('is not done while that is not read', () => {
    expect(text({ transcripts: undefined })).toBe('Waiting')
    expect(text({ recording: undefined, transcripts: undefined })).toBe('Waiting')
  })

  it('is not done where nothing was begun, as its price was asked for before the reload', () => {
    expect(text({ transcripts: [] })).toBe('No transcript yet')
  })

  it('says that its recording was deleted', () => {
    expect(text({ recording: null, transcripts: [attempt({ kind: 'done' })] })).toBe(
      'The recording was deleted',
    )
    const job: JobState = { status: 'cancelled' }
    expect(text({ job, recording: null, transcripts: undefined })).toBe('The recording was deleted')
  })

  it('is done as its newest transcript is', () => {
    expect(text({ transcripts: [attempt({ kind: 'done' })] })).toBe('Done')
    expect(text({ transcripts: [attempt({ kind: 'done' }, false)] })).toBe('Done, no speech found')
    expect(text({ transcripts: [attempt({ kind: 'stopped' }), attempt({ kind: 'done' })] })).toBe('Cancelled')
    const failure = { kind: 'failed', errorName: 'EmptyFileError', message: '', retryAt: null } as const
    expect(text({ transcripts: [attempt(failure)] })).toBe('The file is empty')
    const unsure = { kind: 'uncertain', maybeChargedCredits: 3, canRepeatSafely: true } as const
    expect(text({ transcripts: [attempt(unsure)] })).toBe('This may have been charged')
  })
})

it('a file that is not stored yet waits, and one that could not be says why', () => {
  const none = { job: undefined, recording: undefined, transcripts: undefined, workplace: null }
  expect(entryState({ ...entry, state: { status: 'waiting' } }, none)).toEqual({ status: 'queued' })
  const failed = entryState({ ...entry, state: { status: 'failed', errorName: 'NotCopiedError' } }, none)
  expect(entryStateText(failed)).toBe('The page closed before the file was copied')
})

function text(known: Partial<Parameters<typeof entryState>[1]>): string {
  const usual = { job: undefined, recording: {}, transcripts: [], workplace: null }
  return entryStateText(entryState(entry, { ...usual, ...known }))
}

function attempt(status: ListedTranscript['status'], hasWords = true): ListedTranscript {
  return {
    version: 2,
    id: crypto.randomUUID(),
    recordingId: 'r',
    createdAt: 0,
    service: DEVICE,
    serviceName: '',
    options: DEFAULT_TRANSCRIPTION_OPTIONS,
    language: null,
    status,
    wordTiming: 'heard',
    receipt: null,
    fruitless: { attempts: 0, windows: 0 },
    hasWords,
  }
}
