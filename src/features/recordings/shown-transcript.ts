import type { Transcript } from '@/storage/transcripts'

/** A person's choice among the transcripts there were; `newestId` is the newest of them. */
export type TranscriptChoice = { id: string; newestId: string }

/** The chosen one of these, the newest first, until there is a newer one: that is what a person then waits for. */
export function shownTranscript(
  transcripts: readonly Transcript[],
  choice: TranscriptChoice | null,
): Transcript | null {
  const newest = transcripts[0] ?? null
  if (choice?.newestId !== newest?.id) return newest
  return transcripts.find(({ id }) => id === choice?.id) ?? newest
}
