import { jobStateText } from '@/components/job-state'
import type { JobState } from '@/domain/transcript/job-state'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'
import type { ListedTranscript } from '@/storage/transcripts'
import type { IntakeEntry } from '@/stores/intake-entry'

/** Of a file in the queue. `elsewhere`: in another tab; `none`: nothing was begun; `gone`: its recording was deleted. */
export type EntryState = JobState | { status: 'elsewhere' | 'none' | 'gone' }

type Known = {
  job: JobState | undefined
  /** `null`: there is none any more; `undefined`: not read yet. */
  recording: object | null | undefined
  /** The attempts at its words, the newest first; `undefined`: not read yet. */
  transcripts: readonly ListedTranscript[] | undefined
  workplace: 'here' | 'elsewhere' | 'nowhere' | null
}

/** The entry's own state until it is stored, then its job's; after a reload, or in another tab, what is stored tells. */
export function entryState({ state }: IntakeEntry, known: Known): EntryState {
  if (state.status === 'failed') return { ...state, message: '', retryAt: null }
  if (state.status !== 'stored') return { status: 'queued' }
  if (known.recording === null) return { status: 'gone' }
  if (known.job) return known.job
  return known.transcripts ? storedState(known.transcripts[0], known.workplace) : { status: 'queued' }
}

/** What nobody works on was cut off; until that is known, it waits. */
function storedState(newest: ListedTranscript | undefined, workplace: Known['workplace']): EntryState {
  const status = newest?.status
  switch (status?.kind) {
    case undefined:
      return { status: 'none' }
    case 'running':
      if (workplace === 'elsewhere') return { status: 'elsewhere' }
      return { status: workplace === 'nowhere' ? 'cancelled' : 'queued' }
    case 'failed':
      return { ...status, status: 'failed' }
    case 'uncertain':
      return { ...status, status: 'uncertain' }
    case 'stopped':
      return { status: 'cancelled' }
    case 'done':
      return { status: 'done', hasWords: newest?.hasWords ?? true }
  }
}

export function entryStateText(state: EntryState): string {
  switch (state.status) {
    case 'elsewhere':
      return t('job.elsewhere')
    case 'none':
      return t('library.noTranscript')
    case 'gone':
      return failureText('RecordingGoneError').title
    default:
      return jobStateText(state)
  }
}
