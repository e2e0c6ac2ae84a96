import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { RotateCw, X } from 'lucide-react'
import { fractionOf, jobStateText } from '@/components/job-state'
import { mediaNotice } from '@/components/media-notice'
import { receiptText } from '@/components/receipt-text'
import { StateIcon } from '@/components/state-icon'
import { IconButton } from '@/components/ui/icon-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { transcriptionCostCredits } from '@/domain/credits/estimate'
import { isUnderWay, type JobState } from '@/domain/transcript/job-state'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'
import { connectionQueries, DEVICE } from '@/storage/connections'
import { recordingQueries } from '@/storage/recordings'
import { transcriptQueries, type ListedTranscript } from '@/storage/transcripts'
import type { IntakeEntry } from '@/stores/intake-entry'
import { begin, useIntake } from '@/stores/intake-store'
import { useJobs, type TranscriptionJob } from '@/stores/jobs-store'
import { usePaidReceipt } from '@/stores/use-paid-receipt'
import { recordingRoute } from './use-add-files'

export function QueueRow({ entry }: { entry: IntakeEntry }) {
  const state = useEntryState(entry)
  const recordingId = entry.state.status === 'stored' ? entry.state.recordingId : null
  return (
    <li className="flex items-center gap-3 border-b py-3 pl-1">
      <StateIcon state={state} />
      <div className="min-w-0 flex-1">
        {recordingId ? (
          <Link {...recordingRoute(recordingId)} className="block truncate font-[550] hover:underline">
            {entry.fileName}
          </Link>
        ) : (
          <span className="block truncate font-[550]">{entry.fileName}</span>
        )}
        <StateLine entry={entry} state={state} />
        {'fraction' in state && (
          <ProgressBar
            label={t('job.progress', { title: entry.fileName })}
            fraction={fractionOf(state)}
            className="mt-1.5 h-1"
          />
        )}
      </div>
      <RowActions entry={entry} state={state} />
    </li>
  )
}

/** The entry's own state until it is stored, then its job's. */
function useEntryState({ state }: IntakeEntry): JobState {
  const recordingId = state.status === 'stored' ? state.recordingId : ''
  const job = useJobs((store) => store.jobs[recordingId])
  const newest = useNewest(recordingId)
  if (state.status === 'failed') return { ...state, message: '', retryAt: null }
  if (state.status !== 'stored') return { status: 'queued' }
  return job?.state ?? endOf(newest)
}

/** The last attempt at a stored recording's words. */
function useNewest(recordingId: string): ListedTranscript | undefined {
  const { data: transcripts } = useQuery({
    ...transcriptQueries.ofRecording(recordingId),
    enabled: recordingId !== '',
  })
  return transcripts?.[0]
}

/** After a reload its transcript alone knows how it ended. */
function endOf(newest: ListedTranscript | undefined): JobState {
  const status = newest?.status
  if (status?.kind === 'failed') return { ...status, status: 'failed' }
  if (status?.kind === 'uncertain') return { ...status, status: 'uncertain' }
  if (status?.kind === 'stopped') return { status: 'cancelled' }
  return { status: 'done', hasWords: newest?.hasWords ?? true }
}

function StateLine({ entry, state }: { entry: IntakeEntry; state: JobState }) {
  if (state.status === 'failed') {
    const { title, text } = failureText(state.errorName)
    return (
      <p className="text-sm text-ink-2">
        <span className="font-[550] text-ink">{title}.</span> {text}
      </p>
    )
  }
  const text = entry.state.status === 'storing' ? t('transcribe.queue.storing') : jobStateText(state)
  return (
    <p className="text-sm text-ink-2">
      {text}
      {entry.state.status === 'stored' && <Cost recordingId={entry.state.recordingId} />}
      {entry.state.status === 'stored' && <Notice recordingId={entry.state.recordingId} />}
    </p>
  )
}

function Notice({ recordingId }: { recordingId: string }) {
  const { data: recording } = useQuery(recordingQueries.detail(recordingId))
  const notice = mediaNotice(recording?.media)
  return notice && <span className="block">{notice}</span>
}

function Cost({ recordingId }: { recordingId: string }) {
  const { data: recording } = useQuery(recordingQueries.detail(recordingId))
  const job = useJobs((store) => store.jobs[recordingId])
  if (!recording?.media) return null
  const count = transcriptionCostCredits(recording.media.durationSeconds)
  if (job && job.service !== DEVICE) return <PaidCost job={job} count={count} />
  return <span className="text-ink-3"> · {t('cost.free', { count })}</span>
}

/** What it will take, then what it took. */
function PaidCost({ job: { recordingId, service, state }, count }: { job: TranscriptionJob; count: number }) {
  const { data: connections } = useQuery(connectionQueries.list())
  const receipt = usePaidReceipt(recordingId)
  const name = connections?.find(({ id }) => id === service)?.name
  const isOver = state.status === 'done' || state.status === 'uncertain'
  if (isOver && receipt) return <span className="text-ink-3"> · {receiptText(receipt)}</span>
  return (
    name && <span className="text-ink-3"> · {t('transcribe.queue.about', { count, service: name })}</span>
  )
}

function RowActions({ entry, state }: { entry: IntakeEntry; state: JobState }) {
  const { key, fileName: name } = entry
  const cancel = useJobs((store) => store.cancel)
  const remove = useIntake((store) => store.remove)
  const recordingId = entry.state.status === 'stored' ? entry.state.recordingId : ''
  if (recordingId && isUnderWay(state))
    return (
      <IconButton label={t('jobs.cancel', { title: name })} onClick={() => cancel(recordingId)}>
        <X aria-hidden />
      </IconButton>
    )
  if (state.status === 'queued') return null
  return (
    <div className="flex">
      {recordingId && (state.status === 'failed' || state.status === 'cancelled') && (
        <IconButton label={t('transcribe.queue.retry', { name })} onClick={() => void begin(recordingId)}>
          <RotateCw aria-hidden />
        </IconButton>
      )}
      <IconButton label={t('transcribe.queue.remove', { name })} onClick={() => remove(key)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
