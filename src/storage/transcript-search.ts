import { findWords } from '@/domain/transcript/find-words'
import { standingAttempt } from '@/domain/transcript/standing-attempt'
import { segmentText } from '@/domain/transcript/transcript'
import { windowsOf } from './erase'
import { database } from './open'
import { restoreTranscript, restoreWindow } from './transcript-schema'
import { hasWords } from './transcript-words'
import type { Transcript, TranscriptWindow } from './transcripts'

/** A phrase, or several in a row, in which a search text occurs. */
export type TranscriptMatch = {
  recordingId: string
  transcriptId: string
  startSeconds: number
  /** The phrase's text. */
  text: string
}

const MAX_MATCHES_PER_RECORDING = 5

/** Looks through the transcript that stands for each recording, whatever the case and accents. */
export async function searchTranscripts(text: string, signal?: AbortSignal): Promise<TranscriptMatch[]> {
  if (text.trim() === '') return []
  const matches: TranscriptMatch[] = []
  for (const transcript of await standingTranscripts()) {
    signal?.throwIfAborted()
    const rows: unknown[] = await (await database()).getAll('transcriptWindows', windowsOf(transcript.id))
    const windows = rows.map(restoreWindow).filter((window) => window !== null)
    matches.push(...matchesIn(transcript, windows, text))
  }
  return matches
}

function matchesIn(
  { id, recordingId }: Transcript,
  windows: TranscriptWindow[],
  text: string,
): TranscriptMatch[] {
  const phrases = windows
    .flatMap((window) => window.segments)
    .map((segment) => ({ startSeconds: segment.startSeconds, text: segmentText(segment) }))
  return (
    findWords(phrases, text)
      // Of several in one phrase, the first.
      .filter(({ words }, index, matches) => words[0] !== matches[index - 1]?.words[0])
      .slice(0, MAX_MATCHES_PER_RECORDING)
      .map(({ words, startSeconds }) => {
        const said = words.map((number) => phrases[number]?.text).join('')
        return { recordingId, transcriptId: id, startSeconds, text: said.trim() }
      })
  )
}

async function standingTranscripts(): Promise<Transcript[]> {
  const rows: unknown[] = await (await database()).getAll('transcripts')
  const byRecording = new Map<string, Transcript[]>()
  for (const transcript of rows.map(restoreTranscript)) {
    if (!transcript) continue
    const { recordingId } = transcript
    byRecording.set(recordingId, [...(byRecording.get(recordingId) ?? []), transcript])
  }
  const standing = await Promise.all([...byRecording.values()].map(standingOf))
  return standing.filter((transcript) => transcript !== null)
}

async function standingOf(transcripts: Transcript[]): Promise<Transcript | null> {
  // Most recordings have one, whose words need not be looked for.
  if (transcripts.length === 1) return transcripts[0] ?? null
  const newestFirst = transcripts.toSorted((one, other) => other.createdAt - one.createdAt)
  return standingAttempt(
    await Promise.all(newestFirst.map(async (made) => ({ ...made, hasWords: await hasWords(made.id) }))),
  )
}
