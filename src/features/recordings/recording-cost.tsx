import { useQueryClient } from '@tanstack/react-query'
import { CostRegion } from '@/components/cost-region'
import { FreeCost } from '@/components/free-cost'
import { orTell } from '@/components/or-tell'
import { transcriptQueries } from '@/storage/transcripts'
import { useJobs } from '@/stores/jobs-store'
import { useOptions } from '@/stores/options-store'
import { useCost } from '@/stores/use-cost'

type RecordingCostProps = {
  recordingId: string
  /** How many transcripts there are of it. */
  transcriptCount: number
  /** `null` while it is measured. */
  durationSeconds: number | null
}

/** What transcribing this recording costs at the service in use; nothing is sent before the click. */
export function RecordingCost({ recordingId, transcriptCount, durationSeconds }: RecordingCostProps) {
  const client = useQueryClient()
  const transcribe = useJobs((store) => store.transcribe)
  const dismiss = useJobs((store) => store.dismiss)
  const options = useOptions((store) => store.options)
  const cost = useCost(durationSeconds === null ? [] : [durationSeconds])
  const { connectionId } = cost
  const onDevice = () => void orTell(transcribe(recordingId, options))
  if (connectionId === null)
    return durationSeconds === null ? null : (
      <FreeCost estimateCredits={cost.estimateCredits ?? 0} onTranscribe={onDevice} />
    )
  const send = async () => {
    // Named by what it follows, so that two clicks on one price are one intent, in two tabs too.
    const id = `${recordingId}-${transcriptCount + 1}`
    await orTell(transcribe(recordingId, options, { id, connectionId }))
    await client.invalidateQueries({ queryKey: transcriptQueries.ofRecording(recordingId).queryKey })
  }
  return (
    <CostRegion
      {...cost}
      durationSeconds={durationSeconds}
      count={1}
      measuringCount={durationSeconds === null ? 1 : 0}
      onTranscribe={() => void send()}
      onDevice={onDevice}
      onCheckBalance={() => void cost.checkBalance()}
      onDismiss={transcriptCount > 0 ? () => dismiss(recordingId) : undefined}
    />
  )
}
