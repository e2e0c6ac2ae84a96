import type { LineFailure, SpeakJob } from '@/stores/speak-store'
import { isSpeaking } from '@/stores/speak-store'

/** What is happening to one line now. */
export type LineProgress =
  | { kind: 'waiting' }
  | { kind: 'speaking'; percent: number; isLoading: boolean }
  | { kind: 'failed'; failure: LineFailure }
  | null

export function lineProgress(lineId: string, job: SpeakJob | undefined): LineProgress {
  if (!job) return null
  const failure = job.failures[lineId]
  if (failure) return { kind: 'failed', failure }
  if (!isSpeaking(job) || job.doneLineIds.includes(lineId)) return null
  const { state } = job
  if (state.status === 'speaking' && state.lineId === lineId)
    return {
      kind: 'speaking',
      percent: Math.round(state.fraction * 100),
      // The first thing a voice does is to load.
      isLoading: state.fraction === 0 && job.doneLineIds.length === 0,
    }
  return job.intent.lines.some((line) => line.lineId === lineId) ? { kind: 'waiting' } : null
}
