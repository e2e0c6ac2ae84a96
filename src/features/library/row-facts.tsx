import { useQuery } from '@tanstack/react-query'
import { jobStateText } from '@/components/job-state'
import { languageName } from '@/components/language-name'
import { When } from '@/components/when'
import { lengthClock } from '@/domain/audio/time'
import { isUnderWay } from '@/domain/transcript/job-state'
import { standingAttempt } from '@/domain/transcript/standing-attempt'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/library'
import type { Recording } from '@/storage/recordings'
import { transcriptQueries, type ListedTranscript } from '@/storage/transcripts'
import { useJobs } from '@/stores/jobs-store'

/** Kind, length, language, date, and the state of its transcript unless that is simply done. */
export function RowFacts({ recording: { id, kind, media, createdAt } }: { recording: Recording }) {
  const { data: transcripts } = useQuery(transcriptQueries.ofRecording(id))
  const job = useJobs((store) => store.jobs[id]?.state)
  const standing = transcripts && standingAttempt(transcripts)
  const state = job && isUnderWay(job) ? jobStateText(job) : standing !== undefined && stateOf(standing)
  const facts = [
    media && lengthClock(media.durationSeconds),
    t(`kind.${kind}`),
    standing?.language && languageName(standing.language),
  ]
  return (
    <div className="truncate text-sm text-ink-3">
      {facts.filter(Boolean).join(' · ')} · <When at={createdAt} />
      {state && <span className="font-medium text-ink-2"> · {state}</span>}
    </div>
  )
}

function stateOf(transcript: ListedTranscript | null): string | null {
  if (!transcript) return t('library.noTranscript')
  if (transcript.status.kind === 'failed') return failureText(transcript.status.errorName).title
  if (transcript.status.kind === 'done' && !transcript.hasWords) return t('job.silent')
  return transcript.status.kind === 'stopped' ? t('library.stopped') : null
}
