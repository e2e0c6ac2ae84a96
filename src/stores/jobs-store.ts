import { create } from 'zustand'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { TranscriptionProgress } from '@/services/transcribe-recording'
import type { Transcript } from '@/storage/transcripts'
import { createJobQueue } from './job-queue'

export type JobState =
  | { status: 'queued' }
  | TranscriptionProgress
  | { status: 'done' }
  | { status: 'cancelled' }
  | { status: 'failed'; errorName: string; message: string }

export type TranscriptionJob = {
  recordingId: string
  title: string
  options: TranscriptionOptions
  state: JobState
}

export type JobsStore = {
  /** One per recording: the last that was asked for. */
  jobs: Record<string, TranscriptionJob>
  /** Recording ids in the order in which they were asked for. */
  order: string[]
  /** Makes a new transcript; those before it are kept. */
  transcribe: (recordingId: string, options: TranscriptionOptions) => Promise<void>
  /** Goes on with a transcript that was stopped or failed. */
  resume: (transcript: Transcript) => Promise<void>
  /** Keeps what was recognised. */
  cancel: (recordingId: string) => void
  dismiss: (recordingId: string) => void
  /** Goes on with what a closed or crashed tab left unfinished; called once, at the start. */
  resumeAll: () => Promise<void>
}

export const useJobs = create<JobsStore>()((set, get) => ({
  ...createJobQueue({
    isUnderWay: (recordingId) => isUnderWay(get().jobs[recordingId]),
    list: (recordingId, title, options) =>
      set(({ jobs, order }) => ({
        jobs: { ...jobs, [recordingId]: { recordingId, title, options, state: { status: 'queued' } } },
        order: [...order.filter((id) => id !== recordingId), recordingId],
      })),
    show: (recordingId, state) =>
      set(({ jobs: { [recordingId]: job, ...jobs } }) =>
        job ? { jobs: { ...jobs, [recordingId]: { ...job, state } } } : {},
      ),
  }),
  jobs: {},
  order: [],
  dismiss: (recordingId) =>
    set(({ jobs, order }) => ({
      jobs: Object.fromEntries(Object.entries(jobs).filter(([id]) => id !== recordingId)),
      order: order.filter((id) => id !== recordingId),
    })),
}))

export function isUnderWay(job: TranscriptionJob | undefined): boolean {
  return job !== undefined && ['queued', 'analysing', 'recognising'].includes(job.state.status)
}
