import { create } from 'zustand'
import { isUnderWay, type JobState } from '@/domain/transcript/job-state'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import { lazily } from '@/lib/lazily'
import type { ServiceChoice } from '@/storage/connections'
import type { Transcript } from '@/storage/transcripts'

export type TranscriptionJob = {
  recordingId: string
  title: string
  service: ServiceChoice
  /** `price`: it is only read, so that its price can be told. */
  purpose: 'price' | 'words'
  options: TranscriptionOptions
  state: JobState
}

/**
 * A person's consent to one paid job. The id is made when the price is shown, not when the button is clicked: two clicks
 * on one price are one intent.
 */
export type PaidIntent = { id: string; connectionId: string }

export type JobsStore = {
  /** One per recording: the last that was asked for. */
  jobs: Record<string, TranscriptionJob>
  /** Recording ids in the order in which they were asked for. */
  order: string[]
  /** Makes a new transcript, on this device or, with an intent, at its service; those before it are kept. */
  transcribe: (recordingId: string, options: TranscriptionOptions, intent?: PaidIntent) => Promise<boolean>
  /** Only reads the recording, so that its price can be told; the job is then `asking`. */
  analyse: (recordingId: string, options: TranscriptionOptions, service: ServiceChoice) => Promise<boolean>
  /**
   * Goes on with a transcript that was stopped or failed. Never sends again what may have been charged. `false`: another tab
   * works on it.
   */
  resume: (transcript: Transcript) => Promise<boolean>
  /** Sends again what may have been charged: after the person was told so. `false`: another tab works on it. */
  sendAgain: (transcript: Transcript) => Promise<boolean>
  /** Lets be what may have been charged; its receipt stays. */
  leave: (transcript: Transcript) => Promise<void>
  /** Keeps what was recognised. A request that is on its way may have been charged then. */
  cancel: (recordingId: string) => void
  dismiss: (recordingId: string) => void
  /** Goes on with what a closed or crashed tab left unfinished on this device; called once, at the start. */
  resumeAll: () => Promise<void>
}

export const useJobs = create<JobsStore>()((set, get) => {
  // All that transcribes is fetched with the first job.
  const queue = lazily(async () => {
    const { createJobQueue } = await import('./job-queue')
    return createJobQueue({
      isUnderWay: (recordingId) => isUnderWay(get().jobs[recordingId]?.state),
      list: (job) =>
        set(({ jobs, order }) => ({
          jobs: { ...jobs, [job.recordingId]: { ...job, state: { status: 'queued' } } },
          order: [...order.filter((id) => id !== job.recordingId), job.recordingId],
        })),
      show: (recordingId, state) =>
        set(({ jobs: { [recordingId]: job, ...jobs } }) =>
          job ? { jobs: { ...jobs, [recordingId]: { ...job, state } } } : {},
        ),
    })
  })
  return {
    jobs: {},
    order: [],
    transcribe: async (...asked) => (await queue()).transcribe(...asked),
    analyse: async (...asked) => (await queue()).analyse(...asked),
    resume: async (transcript) => (await queue()).resume(transcript),
    sendAgain: async (transcript) => (await queue()).sendAgain(transcript),
    leave: async (transcript) => (await queue()).leave(transcript),
    cancel(recordingId) {
      if (get().jobs[recordingId]) void queue().then(({ cancel }) => cancel(recordingId))
    },
    dismiss: (recordingId) =>
      set(({ jobs, order }) => ({
        jobs: Object.fromEntries(Object.entries(jobs).filter(([id]) => id !== recordingId)),
        order: order.filter((id) => id !== recordingId),
      })),
    resumeAll: async () => (await queue()).resumeAll(),
  }
})
