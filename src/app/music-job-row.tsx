import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { composeFraction } from '@/components/compose-fraction'
import { composeJobText } from '@/components/compose-job-text'
import { StateIcon } from '@/components/state-icon'
import { IconButton } from '@/components/ui/icon-button'
import { closePopover } from '@/components/ui/popover'
import { ProgressBar } from '@/components/ui/progress-bar'
import { t } from '@/messages/translate'
import { isComposing, useCompose, type ComposeJob } from '@/stores/compose-store'

/** Music that is composed, or was. */
export function MusicJobRow({ job }: { job: ComposeJob }) {
  const { cancel, dismiss } = useCompose()
  const { compositionId, title } = job.intent
  const isUnderWay = isComposing(job)
  return (
    <li className="flex items-center gap-2.5 rounded px-2 py-1.5">
      <StateIcon state={job.state} />
      <div className="min-w-0 flex-1">
        <Link
          to="/music/$compositionId"
          params={{ compositionId }}
          onClick={closePopover}
          className="block truncate text-md font-[550] hover:underline"
          aria-label={t('jobs.open', { title })}
        >
          {title}
        </Link>
        <div className="truncate text-sm text-ink-2">{composeJobText(job)}</div>
        {isUnderWay && (
          <ProgressBar
            label={t('job.progress', { title })}
            fraction={composeFraction(job)}
            className="mt-1.5 h-1"
          />
        )}
      </div>
      {/* What may have been charged is answered on its screen. */}
      {job.state.status !== 'uncertain' && (
        <IconButton
          label={isUnderWay ? t('jobs.cancel', { title }) : t('jobs.dismiss', { title })}
          onClick={() => (isUnderWay ? cancel(compositionId) : dismiss(compositionId))}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </li>
  )
}
