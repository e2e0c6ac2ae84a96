import { useQuery } from '@tanstack/react-query'
import { receiptText } from '@/components/receipt-text'
import { transcriptionCostCredits } from '@/domain/credits/estimate'
import { t } from '@/messages/translate'
import { connectionQueries, DEVICE } from '@/storage/connections'
import { recordingQueries } from '@/storage/recordings'
import type { ListedTranscript } from '@/storage/transcripts'
import { useJobs } from '@/stores/jobs-store'
import { usePaidReceipt } from '@/stores/use-paid-receipt'
import type { EntryState } from './entry-state'

type EntryCostProps = { recordingId: string; state: EntryState; newest: ListedTranscript | undefined }

/** What a recording of the queue costs where it is transcribed. */
export function EntryCost({ recordingId, state, newest }: EntryCostProps) {
  const { data: recording } = useQuery(recordingQueries.detail(recordingId))
  const service = useJobs((store) => store.jobs[recordingId]?.service) ?? newest?.service
  if (!recording?.media || service === undefined) return null
  const count = transcriptionCostCredits(recording.media.durationSeconds)
  if (service !== DEVICE) return <PaidCost {...{ recordingId, service, state, count }} />
  return <span className="text-ink-3"> · {t('cost.free', { count })}</span>
}

type PaidCostProps = { recordingId: string; service: string; state: EntryState; count: number }

/** What it will take, then what it took. */
function PaidCost({ recordingId, service, state, count }: PaidCostProps) {
  const { data: connections } = useQuery(connectionQueries.list())
  const receipt = usePaidReceipt(recordingId)
  const name = connections?.find(({ id }) => id === service)?.name
  const isOver = state.status === 'done' || state.status === 'uncertain'
  if (isOver && receipt) return <span className="text-ink-3"> · {receiptText(receipt)}</span>
  return (
    name && <span className="text-ink-3"> · {t('transcribe.queue.about', { count, service: name })}</span>
  )
}
