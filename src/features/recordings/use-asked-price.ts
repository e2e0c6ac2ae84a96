import { isUnderWay } from '@/domain/transcript/job-state'
import { DEVICE } from '@/storage/connections'
import type { Transcript } from '@/storage/transcripts'
import type { TranscriptionJob } from '@/stores/jobs-store'
import { useService } from '@/stores/service-store'

/**
 * The length whose price is to be told before anything is sent; `measuring` while it is not known, `null` where no price
 * is asked. After a reload the job is forgotten, and a recording without a transcript asks again.
 */
export function useAskedPrice(
  job: TranscriptionJob | undefined,
  transcript: Transcript | null,
  durationSeconds: number | null,
): number | 'measuring' | null {
  const choice = useService((store) => store.choice)
  if (job?.state.status === 'asking') return job.state.durationSeconds
  if (isUnderWay(job?.state)) return job?.purpose === 'price' ? 'measuring' : null
  const isNew = transcript === null && job?.state.status !== 'failed'
  return isNew && choice !== DEVICE ? durationSeconds : null
}
