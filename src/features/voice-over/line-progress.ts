import { DEVICE } from '@/storage/connections'
import { isSpeaking, type LineFailure, type SpeakJob } from '@/stores/speak-store'

/** What is happening to one line now. */
export type LineProgress =
  | { kind: 'waiting' }
  /** On this device the voice may have to be loaded first; from a service nothing is heard until all of it comes. */
  | { kind: 'loading'; fraction: number }
  | { kind: 'sent' }
  | { kind: 'speaking'; percent: number }
  | { kind: 'failed'; failure: LineFailure }
  | null

/** `key`: what the line says now; why it could not be spoken otherwise is of no use any more. */
export function lineProgress(lineId: string, key: string, job: SpeakJob | undefined): LineProgress {
  if (!job) return null
  const failure = job.failures[lineId]
  const asked = job.intent.lines.find((line) => line.lineId === lineId)
  if (failure && asked?.key === key) return { kind: 'failed', failure }
  if (!isSpeaking(job) || job.doneLineIds.includes(lineId)) return null
  const { state } = job
  if (state.status === 'speaking' && state.lineIds.includes(lineId)) {
    if (state.loadingFraction !== null) return { kind: 'loading', fraction: state.loadingFraction }
    if (state.fraction === 0 && asked?.service !== DEVICE) return { kind: 'sent' }
    return { kind: 'speaking', percent: Math.round(state.fraction * 100) }
  }
  return asked && !failure ? { kind: 'waiting' } : null
}

export function isUnderWay(progress: LineProgress): boolean {
  return progress !== null && progress.kind !== 'failed' && progress.kind !== 'waiting'
}
