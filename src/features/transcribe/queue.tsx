import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { isUnderWay } from '@/domain/transcript/job-state'
import { t } from '@/messages/translate'
import { transcriptQueries } from '@/storage/transcripts'
import type { IntakeEntry } from '@/stores/intake-entry'
import { useIntake } from '@/stores/intake-store'
import { useJobs } from '@/stores/jobs-store'
import { QueueRow } from './queue-row'

/** Files that were added together, each with what became of it. */
export function Queue() {
  const entries = useIntake((store) => store.entries)
  const unfinished = useUnfinished(entries)
  const hasFinished = useJobs(({ jobs }) => entries.some((entry) => isFinished(entry, jobs, unfinished)))
  if (entries.length === 0) return null
  return (
    <section aria-label={t('transcribe.queue')}>
      <div className="flex min-h-8 items-center justify-between">
        <h3 className="text-sm font-[550] text-ink-3">{t('transcribe.queue')}</h3>
        {hasFinished && (
          <Button look="quiet" className="-mr-3.5 text-sm" onClick={() => clearFinished(unfinished)}>
            {t('transcribe.queue.clear')}
          </Button>
        )}
      </div>
      <ul>
        {entries.map((entry) => (
          <QueueRow key={entry.key} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

/** Ids of the recordings whose words are still to come, be it to another tab. Their rows read them. */
function useUnfinished(entries: IntakeEntry[]): string {
  const client = useQueryClient()
  const isUnfinished = ({ state }: IntakeEntry) => {
    if (state.status !== 'stored') return false
    const [newest] = client.getQueryData(transcriptQueries.ofRecording(state.recordingId).queryKey) ?? []
    return newest?.status.kind === 'running'
  }
  const subscribe = useCallback(
    (onChange: () => void) => client.getQueryCache().subscribe(onChange),
    [client],
  )
  return useSyncExternalStore(subscribe, () => entries.filter(isUnfinished).map(recordingIdOf).join(' '))
}

function recordingIdOf({ state }: IntakeEntry): string {
  return state.status === 'stored' ? state.recordingId : ''
}

function clearFinished(unfinished: string): void {
  const { entries, remove } = useIntake.getState()
  const { jobs } = useJobs.getState()
  for (const entry of entries) if (isFinished(entry, jobs, unfinished)) remove(entry.key)
}

type Jobs = ReturnType<typeof useJobs.getState>['jobs']

function isFinished({ state }: IntakeEntry, jobs: Jobs, unfinished: string): boolean {
  if (state.status !== 'stored') return state.status === 'failed'
  const job = jobs[state.recordingId]
  if (!job) return !unfinished.includes(state.recordingId)
  return !isUnderWay(job.state) && job.state.status !== 'asking'
}
