import { AudioLines, CircleEllipsis, CirclePause, MicOff, TriangleAlert, type LucideIcon } from 'lucide-react'
import { maybeChargedText } from '@/components/maybe-charged-text'
import { mediaNotice } from '@/components/media-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/recordings'
import { DEVICE } from '@/storage/connections'
import type { Recording } from '@/storage/recordings'
import type { Transcript } from '@/storage/transcripts'
import type { TranscriptionJob } from '@/stores/jobs-store'
import { useService } from '@/stores/service-store'
import { useWorkplace } from '@/stores/use-workplace'
import { OutcomeActions } from './outcome-actions'

type TranscriptOutcomeProps = {
  recording: Recording
  transcript: Transcript | null
  job: TranscriptionJob | undefined
  hasWords: boolean
}

/** How a transcript ended, where there is more to say than its words: what was kept, and what to do. */
export function TranscriptOutcome({ recording, transcript, job, hasWords }: TranscriptOutcomeProps) {
  const isFree = useService(({ choice }) => choice === DEVICE)
  const notice = mediaNotice(recording.media)
  const isUnfinished = transcript?.status.kind === 'running'
  const workplace = useWorkplace(recording.id, isUnfinished)
  // It goes on, or is about to.
  if (isUnfinished && (workplace === null || workplace === 'here')) return null
  const isElsewhere = workplace === 'elsewhere'
  const begun = transcript && (isElsewhere ? elsewhere() : outcomeOf(transcript, hasWords, notice))
  const outcome = transcript ? begun : notBegun(job, isFree)
  if (!outcome) return notice && <p className="mt-8 text-sm text-ink-2">{notice}</p>
  const { icon, title, text } = outcome
  const actions = !isElsewhere && (
    <OutcomeActions recording={recording} transcript={transcript} hasWords={hasWords} />
  )
  if (!hasWords)
    return (
      <EmptyState icon={icon} title={title} text={text}>
        {actions}
      </EmptyState>
    )
  const Icon = icon
  return (
    <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border bg-raised px-5 py-4">
      <Icon className={isElsewhere ? 'text-ink-3' : 'text-doubt'} aria-hidden />
      <div className="min-w-48 flex-1">
        <h2 className="font-semibold">{title}</h2>
        <p className="text-sm text-ink-2">{text}</p>
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}

type Outcome = { icon: LucideIcon; title: string; text: string }

function notBegun(job: TranscriptionJob | undefined, isFree: boolean): Outcome {
  if (job?.state.status === 'failed') return { icon: TriangleAlert, ...failureText(job.state.errorName) }
  const text = t(isFree ? 'recording.none.text' : 'recording.none.paid')
  return { icon: AudioLines, title: t('recording.none.title'), text }
}

function elsewhere(): Outcome {
  return { icon: CircleEllipsis, title: t('job.elsewhere'), text: t('job.elsewhere.text') }
}

function outcomeOf(transcript: Transcript, hasWords: boolean, notice: string | null): Outcome | null {
  const { status } = transcript
  switch (status.kind) {
    case 'running':
    case 'stopped':
      return {
        icon: CirclePause,
        title: t('recording.stopped.title'),
        text: t(hasWords ? 'recording.kept' : 'recording.stopped.text'),
      }
    case 'failed':
      return { icon: TriangleAlert, ...failureText(status.errorName) }
    case 'uncertain': {
      const service = transcript.serviceName || t('service.device')
      return { icon: TriangleAlert, ...maybeChargedText(t('recording.uncertain', { service }), status) }
    }
    case 'done':
      return hasWords ? null : silent(notice)
  }
}

function silent(notice: string | null): Outcome {
  const text = notice ? t('recording.silent.partly', { notice }) : t('recording.silent.text')
  return { icon: MicOff, title: t('recording.silent.title'), text }
}
