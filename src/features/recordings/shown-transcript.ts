import { standingAttempt } from '@/domain/transcript/standing-attempt'
import type { ListedTranscript } from '@/storage/transcripts'

/** A person's choice among the transcripts there were; `newestId` is the newest of them. */
export type TranscriptChoice = { id: string; newestId: string }

export type FailedTranscript = ListedTranscript & { status: { kind: 'failed' } }

/**
 * The chosen one of these, the newest first, until there is a newer one: that is what a person then waits for. Without a
 * choice the one that stands for the recording.
 */
export function shownTranscript(
  transcripts: readonly ListedTranscript[],
  choice: TranscriptChoice | null,
): ListedTranscript | null {
  const isChosen = choice !== null && choice.newestId === transcripts[0]?.id
  const chosen = isChosen && transcripts.find(({ id }) => id === choice.id)
  return chosen || standingAttempt(transcripts)
}

/** The last attempt, if it failed and an older transcript that is whole is shown instead. */
export function failedSince(
  transcripts: readonly ListedTranscript[],
  shown: ListedTranscript | null,
): FailedTranscript | null {
  const [newest] = transcripts
  if (!newest || shown?.status.kind !== 'done') return null
  const { status } = newest
  return status.kind === 'failed' ? { ...newest, status } : null
}
