import { jobStateText } from '@/components/job-state'
import { isUnderWay } from '@/domain/transcript/job-state'
import { announce } from '@/lib/announce'
import { t } from '@/messages/translate'
import { useJobs } from '@/stores/jobs-store'

/** Who uses a screen reader hears once how a job ended. What a person cancelled is no news. */
export function tellJobs(): void {
  useJobs.subscribe(({ jobs }, { jobs: before }) => {
    for (const { recordingId, title, state } of Object.values(jobs)) {
      const hasEnded = isUnderWay(before[recordingId]?.state) && !isUnderWay(state)
      if (hasEnded && state.status !== 'cancelled')
        announce(t('job.told', { title, state: jobStateText(state) }))
    }
  })
}
