import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { speakFraction, speakJobText } from '@/components/speak-job-text'
import { StateIcon } from '@/components/state-icon'
import { IconButton } from '@/components/ui/icon-button'
import { closePopover } from '@/components/ui/popover'
import { ProgressBar } from '@/components/ui/progress-bar'
import { t } from '@/messages/translate'
import { isSpeaking, useSpeak, type SpeakJob } from '@/stores/speak-store'

/** A script that is spoken, or was. */
export function ScriptJobRow({ job }: { job: SpeakJob }) {
  const { cancel, dismiss } = useSpeak()
  const { voiceOverId, title } = job.intent
  const isUnderWay = isSpeaking(job)
  return (
    <li className="flex items-center gap-2.5 rounded px-2 py-1.5">
      <StateIcon state={job.state} />
      <div className="min-w-0 flex-1">
        <Link
          to="/voice-over/$voiceOverId"
          params={{ voiceOverId }}
          onClick={closePopover}
          className="block truncate text-md font-[550] hover:underline"
          aria-label={t('jobs.open', { title })}
        >
          {title}
        </Link>
        <div className="truncate text-sm text-ink-2">{speakJobText(job)}</div>
        {isUnderWay && (
          <ProgressBar
            label={t('job.progress', { title })}
            fraction={speakFraction(job)}
            className="mt-1.5 h-1"
          />
        )}
      </div>
      <IconButton
        label={isUnderWay ? t('jobs.cancel', { title }) : t('jobs.dismiss', { title })}
        onClick={() => (isUnderWay ? cancel(voiceOverId) : dismiss(voiceOverId))}
      >
        <X aria-hidden />
      </IconButton>
    </li>
  )
}
