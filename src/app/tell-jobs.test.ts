import { beforeEach, expect, test } from 'vitest'
import type { JobState } from '@/domain/transcript/job-state'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { announceIn } from '@/lib/announce'
import { useJobs, type TranscriptionJob } from '@/stores/jobs-store'
import { tellJobs } from './tell-jobs'

const heard: string[] = []

const region = {
  set textContent(sentence: string) {
    heard.push(sentence)
  },
}
// Only its text is used.
announceIn(region as HTMLElement)
tellJobs()

beforeEach(() => {
  useJobs.setState({ jobs: {} })
  heard.length = 0
})

const recognising = (fraction: number): JobState => ({
  status: 'recognising',
  fraction,
  remainingSeconds: null,
})

test('the end of a transcription is told, and told once', () => {
  for (const state of [recognising(0.2), recognising(0.9), { status: 'done', hasWords: true } as const])
    show('Call', state)
  expect(heard).toEqual(['Call: Done'])
  show('Call', { status: 'done', hasWords: true })
  expect(heard).toHaveLength(1)
})

test('so is its failure, with the reason, and a price that waits for an answer', () => {
  show('Call', { status: 'queued' })
  show('Call', { status: 'failed', errorName: 'EmptyFileError', message: '', retryAt: null })
  show('Memo', recognising(0))
  show('Memo', { status: 'asking', durationSeconds: 3 })
  expect(heard).toEqual(['Call: The file is empty', 'Memo: Waits for your word on the price'])
})

test('what a person cancelled, and a job that goes on, are not', () => {
  show('Call', recognising(0.2))
  show('Call', { status: 'cancelled' })
  show('Call', { status: 'queued' })
  expect(heard).toEqual([])
})

function show(title: string, state: JobState): void {
  const job: TranscriptionJob = {
    recordingId: title,
    title,
    service: 'device',
    purpose: 'words',
    options: DEFAULT_TRANSCRIPTION_OPTIONS,
    state,
  }
  useJobs.setState(({ jobs }) => ({ jobs: { ...jobs, [title]: job } }))
}
