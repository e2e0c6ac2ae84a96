import { CostRegion } from '@/components/cost-region'
import { FreeCost } from '@/components/free-cost'
import { orTell } from '@/components/or-tell'
import { isUnderWay } from '@/domain/transcript/job-state'
import { useIntake } from '@/stores/intake-store'
import { useJobs, type TranscriptionJob } from '@/stores/jobs-store'
import { useChosenService } from '@/stores/use-chosen-service'
import { useCost } from '@/stores/use-cost'

/** What all recordings of the queue that wait for a price cost together. */
export function QueueCost() {
  const { asking, measuringCount } = useWaiting()
  const durations = asking.map(({ state }) => state.durationSeconds)
  const cost = useCost(durations)
  const transcribe = useJobs((store) => store.transcribe)
  const { connectionId } = cost
  if (asking.length + measuringCount === 0) return null
  const onDevice = () =>
    void begun(asking.map(({ recordingId, options }) => transcribe(recordingId, options)))
  if (connectionId === null)
    return (
      asking.length > 0 && <FreeCost estimateCredits={cost.estimateCredits ?? 0} onTranscribe={onDevice} />
    )
  const send = () =>
    void begun(
      // A recording of the queue is new: this is its first transcript, in whatever tab it is asked for.
      asking.map(({ recordingId, options }) =>
        transcribe(recordingId, options, { id: `${recordingId}-1`, connectionId }),
      ),
    )
  return (
    <CostRegion
      {...cost}
      durationSeconds={asking.length > 0 ? cost.durationSeconds : null}
      count={asking.length + measuringCount}
      measuringCount={measuringCount}
      onTranscribe={send}
      onDevice={onDevice}
      onCheckBalance={() => void cost.checkBalance()}
    />
  )
}

/** Told once, however many of them another tab works on. */
function begun(all: Promise<boolean>[]): Promise<void> {
  return orTell(Promise.all(all).then((began) => began.every(Boolean)))
}

type Asking = TranscriptionJob & { state: { status: 'asking'; durationSeconds: number } }

/** Of the queue: those whose price is known, and how many are still on the way there. */
function useWaiting(): { asking: Asking[]; measuringCount: number } {
  const isPaid = useChosenService().connection !== null
  const entries = useIntake((store) => store.entries)
  const jobs = useJobs((store) => store.jobs)
  const listed = entries.flatMap(({ state }) =>
    state.status === 'stored' ? (jobs[state.recordingId] ?? []) : [],
  )
  const measuring = listed.filter((job) => isUnderWay(job.state) && job.purpose === 'price')
  const coming = entries.filter(({ state }) => state.status === 'waiting' || state.status === 'storing')
  return {
    asking: listed.filter((job): job is Asking => job.state.status === 'asking'),
    measuringCount: measuring.length + (isPaid ? coming.length : 0),
  }
}
