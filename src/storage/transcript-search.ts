import { folded } from '@/domain/transcript/find-words'
import { segmentText } from '@/domain/transcript/transcript'
import { windowsOf } from './erase'
import { database } from './open'
import { restoreTranscript, restoreWindow } from './transcript-schema'
import type { Transcript, TranscriptWindow } from './transcripts'

/** A phrase in which a search text occurs. */
export type TranscriptMatch = {
  recordingId: string
  transcriptId: string
  startSeconds: number
  /** The phrase's text. */
  text: string
}

const MAX_MATCHES_PER_RECORDING = 5

/** Looks through the newest transcript of each recording, whatever the case and accents. */
export async function searchTranscripts(text: string, signal?: AbortSignal): Promise<TranscriptMatch[]> {
  const wanted = folded(text.trim())
  if (wanted === '') return []
  const matches: TranscriptMatch[] = []
  for (const transcript of await newestTranscripts()) {
    signal?.throwIfAborted()
    const rows: unknown[] = await (await database()).getAll('transcriptWindows', windowsOf(transcript.id))
    const windows = rows.map(restoreWindow).filter((window) => window !== null)
    matches.push(...matchesIn(transcript, windows, wanted))
  }
  return matches
}

function matchesIn(transcript: Transcript, windows: TranscriptWindow[], wanted: string): TranscriptMatch[] {
  const segments = windows.flatMap((window) => window.segments)
  return segments
    .map((segment) => ({ startSeconds: segment.startSeconds, text: segmentText(segment).trim() }))
    .filter((phrase) => folded(phrase.text).includes(wanted))
    .slice(0, MAX_MATCHES_PER_RECORDING)
    .map((phrase) => ({ recordingId: transcript.recordingId, transcriptId: transcript.id, ...phrase }))
}

async function newestTranscripts(): Promise<Transcript[]> {
  const rows: unknown[] = await (await database()).getAll('transcripts')
  const newest = new Map<string, Transcript>()
  for (const transcript of rows.map(restoreTranscript)) {
    const known = transcript && newest.get(transcript.recordingId)
    if (transcript && !(known && known.createdAt > transcript.createdAt))
      newest.set(transcript.recordingId, transcript)
  }
  return [...newest.values()]
}
