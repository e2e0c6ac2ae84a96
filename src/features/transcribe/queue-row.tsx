import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { RotateCw, X } from 'lucide-react'
import { fractionOf } from '@/components/job-state'
import { mediaNotice } from '@/components/media-notice'
import { orTell } from '@/components/or-tell'
import { StateIcon } from '@/components/state-icon'
import { IconButton } from '@/components/ui/icon-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { isUnderWay } from '@/domain/transcript/job-state'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'
import { DEVICE } from '@/storage/connections'
import { recordingQueries } from '@/storage/recordings'
import { transcriptQueries, type ListedTranscript } from '@/storage/transcripts'
import type { IntakeEntry } from '@/stores/intake-entry'
import { begin, useIntake } from '@/stores/intake-store'
import { useJobs } from '@/stores/jobs-store'
import { useWorkplace } from '@/stores/use-workplace'
import { EntryCost } from './entry-cost'
import { entryState, entryStateText, type EntryState } from './entry-state'
import { recordingRoute } from './use-add-files'

export function QueueRow({ entry }: { entry: IntakeEntry }) {
  const { state, newest } = useEntryState(entry)
  const recordingId = entry.state.status === 'stored' ? entry.state.recordingId : null
  return (
    <li className="flex items-center gap-3 border-b py-3 pl-1">
      <StateIcon state={state} />
      <div className="min-w-0 flex-1">
        {recordingId && state.status !== 'gone' ? (
          <Link {...recordingRoute(recordingId)} className="block truncate font-[550] hover:underline">
            {entry.fileName}
          </Link>
        ) : (
          <span className="block truncate font-[550]">{entry.fileName}</span>
        )}
        <StateLine entry={entry} state={state} newest={newest} />
        {'fraction' in state && (
          <ProgressBar
            label={t('job.progress', { title: entry.fileName })}
            fraction={fractionOf(state)}
            className="mt-1.5 h-1"
          />
        )}
      </div>
      <RowActions entry={entry} state={state} newest={newest} />
    </li>
  )
}

function useEntryState(entry: IntakeEntry): { state: EntryState; newest: ListedTranscript | undefined } {
  const recordingId = entry.state.status === 'stored' ? entry.state.recordingId : ''
  const enabled = recordingId !== ''
  const job = useJobs((store) => store.jobs[recordingId]?.state)
  const { data: recording } = useQuery({ ...recordingQueries.detail(recordingId), enabled })
  const { data: transcripts } = useQuery({ ...transcriptQueries.ofRecording(recordingId), enabled })
  const newest = transcripts?.[0]
  const workplace = useWorkplace(recordingId, !job && newest?.status.kind === 'running')
  return { state: entryState(entry, { job, recording, transcripts, workplace }), newest }
}

type RowProps = { entry: IntakeEntry; state: EntryState; newest: ListedTranscript | undefined }

function StateLine({ entry, state, newest }: RowProps) {
  if (state.status === 'failed') {
    const { title, text } = failureText(state.errorName)
    return (
      <p className="text-sm text-ink-2">
        <span className="font-[550] text-ink">{title}.</span> {text}
      </p>
    )
  }
  const text = entry.state.status === 'storing' ? t('transcribe.queue.storing') : entryStateText(state)
  return (
    <p className="text-sm text-ink-2">
      {text}
      {entry.state.status === 'stored' && (
        <>
          <EntryCost recordingId={entry.state.recordingId} state={state} newest={newest} />
          <Notice recordingId={entry.state.recordingId} />
        </>
      )}
    </p>
  )
}

function Notice({ recordingId }: { recordingId: string }) {
  const { data: recording } = useQuery(recordingQueries.detail(recordingId))
  const notice = mediaNotice(recording?.media)
  return notice && <span className="block">{notice}</span>
}

function RowActions({ entry, state, newest }: RowProps) {
  const { key, fileName: name } = entry
  const cancel = useJobs((store) => store.cancel)
  const remove = useIntake((store) => store.remove)
  const recordingId = entry.state.status === 'stored' ? entry.state.recordingId : ''
  const isOurs = useJobs((store) => isUnderWay(store.jobs[recordingId]?.state))
  if (isOurs)
    return (
      <IconButton label={t('jobs.cancel', { title: name })} onClick={() => cancel(recordingId)}>
        <X aria-hidden />
      </IconButton>
    )
  if (state.status === 'queued') return null
  return (
    <div className="flex">
      {recordingId && AGAIN.has(state.status) && (
        <IconButton
          label={t('transcribe.queue.retry', { name })}
          onClick={() => void orTell(beginOrGoOn(recordingId, newest))}
        >
          <RotateCw aria-hidden />
        </IconButton>
      )}
      <IconButton label={t('transcribe.queue.remove', { name })} onClick={() => remove(key)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}

const AGAIN = new Set<EntryState['status']>(['failed', 'cancelled', 'none'])

/** What was cut off on this device is not begun a second time. */
function beginOrGoOn(recordingId: string, newest: ListedTranscript | undefined): Promise<boolean> {
  const isCutOff = newest?.status.kind === 'running' && newest.service === DEVICE
  return isCutOff ? useJobs.getState().resume(newest) : begin(recordingId)
}
