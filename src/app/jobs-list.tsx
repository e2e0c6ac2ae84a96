import { Link } from '@tanstack/react-router'
import { RotateCw, X } from 'lucide-react'
import { fractionOf, isUnderWay, jobStateText } from '@/components/job-state'
import { StateIcon } from '@/components/state-icon'
import { IconButton } from '@/components/ui/icon-button'
import { closePopover } from '@/components/ui/popover'
import { ProgressBar } from '@/components/ui/progress-bar'
import { t } from '@/messages/translate'
import { useJobs, type TranscriptionJob } from '@/stores/jobs-store'

export function JobsList() {
  const jobs = useJobs((store) => store.jobs)
  const order = useJobs((store) => store.order)
  if (order.length === 0) return <p className="text-ink-2">{t('jobs.none')}</p>
  return (
    <ul className="-mx-2 max-h-[60dvh] overflow-y-auto">
      {order.map((id) => jobs[id] && <JobRow key={id} job={jobs[id]} />)}
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

function JobAction({ job: { recordingId, title, options, state } }: { job: TranscriptionJob }) {
  const cancel = useJobs((store) => store.cancel)
  const dismiss = useJobs((store) => store.dismiss)
  const transcribe = useJobs((store) => store.transcribe)
  if (isUnderWay(state))
    return (
      <IconButton label={t('jobs.cancel', { title })} onClick={() => cancel(recordingId)}>
        <X aria-hidden />
      </IconButton>
    )
  return (
    <div className="flex">
      {state.status !== 'done' && (
        <IconButton label={t('jobs.retry', { title })} onClick={() => void transcribe(recordingId, options)}>
          <RotateCw aria-hidden />
        </IconButton>
      )}
      <IconButton label={t('jobs.dismiss', { title })} onClick={() => dismiss(recordingId)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
