import { Link } from '@tanstack/react-router'
import { RotateCw, X } from 'lucide-react'
import { fractionOf, jobStateText } from '@/components/job-state'
import { orTell } from '@/components/or-tell'
import { receiptText } from '@/components/receipt-text'
import { StateIcon } from '@/components/state-icon'
import { IconButton } from '@/components/ui/icon-button'
import { closePopover } from '@/components/ui/popover'
import { ProgressBar } from '@/components/ui/progress-bar'
import { isUnderWay } from '@/domain/transcript/job-state'
import { t } from '@/messages/translate'
import { DEVICE } from '@/storage/connections'
import { useCompose } from '@/stores/compose-store'
import { begin } from '@/stores/intake-store'
import { useJobs, type TranscriptionJob } from '@/stores/jobs-store'
import { useSpeak } from '@/stores/speak-store'
import { usePaidReceipt } from '@/stores/use-paid-receipt'
import { MusicJobRow } from './music-job-row'
import { ScriptJobRow } from './script-job-row'

export function JobsList() {
  const jobs = useJobs((store) => store.jobs)
  const order = useJobs((store) => store.order)
  const scriptJobs = useSpeak((store) => store.jobs)
  const scriptOrder = useSpeak((store) => store.order)
  const musicJobs = useCompose((store) => store.jobs)
  const musicOrder = useCompose((store) => store.order)
  if (order.length + scriptOrder.length + musicOrder.length === 0)
    return <p className="text-ink-2">{t('jobs.none')}</p>
  return (
    <ul className="-mx-2 max-h-[60dvh] overflow-y-auto">
      {order.map((id) => jobs[id] && <JobRow key={id} job={jobs[id]} />)}
      {scriptOrder.map((id) => scriptJobs[id] && <ScriptJobRow key={id} job={scriptJobs[id]} />)}
      {musicOrder.map((id) => musicJobs[id] && <MusicJobRow key={id} job={musicJobs[id]} />)}
    </ul>
  )
}

function JobRow({ job }: { job: TranscriptionJob }) {
  return (
    <li className="flex items-center gap-2.5 rounded px-2 py-1.5">
      <StateIcon state={job.state} />
      <div className="min-w-0 flex-1">
        <Link
          to="/recordings/$recordingId"
          params={{ recordingId: job.recordingId }}
          onClick={closePopover}
          className="block truncate text-md font-[550] hover:underline"
          aria-label={t('jobs.open', { title: job.title })}
        >
          {job.title}
        </Link>
        <div className="truncate text-sm text-ink-2">{jobStateText(job.state)}</div>
        {job.service !== DEVICE && <PaidReceipt job={job} />}
        {'fraction' in job.state && (
          <ProgressBar
            label={t('job.progress', { title: job.title })}
            fraction={fractionOf(job.state)}
            className="mt-1.5 h-1"
          />
        )}
      </div>
      <JobAction job={job} />
    </li>
  )
}

/** What it took, once that is known. */
function PaidReceipt({ job: { recordingId, state } }: { job: TranscriptionJob }) {
  const receipt = usePaidReceipt(recordingId)
  if (!receipt || (state.status !== 'done' && state.status !== 'uncertain')) return null
  return <div className="text-sm text-ink-3">{receiptText(receipt)}</div>
}

function JobAction({ job: { recordingId, title, state } }: { job: TranscriptionJob }) {
  const cancel = useJobs((store) => store.cancel)
  const dismiss = useJobs((store) => store.dismiss)
  if (isUnderWay(state))
    return (
      <IconButton label={t('jobs.cancel', { title })} onClick={() => cancel(recordingId)}>
        <X aria-hidden />
      </IconButton>
    )
  return (
    <div className="flex">
      {(state.status === 'failed' || state.status === 'cancelled') && (
        <IconButton label={t('jobs.retry', { title })} onClick={() => void orTell(begin(recordingId))}>
          <RotateCw aria-hidden />
        </IconButton>
      )}
      <IconButton label={t('jobs.dismiss', { title })} onClick={() => dismiss(recordingId)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
