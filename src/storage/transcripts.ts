import { queryOptions } from '@tanstack/react-query'
import type { Receipt } from '@/domain/credits/receipt'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { LanguageCode, Segment } from '@/domain/transcript/transcript'
import { queryClient } from '@/lib/query-client'
import { DEVICE, type ServiceChoice } from './connections'
import { windowsOf } from './erase'
import { keepingRoom } from './errors'
import { database } from './open'
import { restoreTranscript, restoreWindow } from './transcript-schema'
import { searchTranscripts } from './transcript-search'
import { hasWords } from './transcript-words'

type TranscriptStatus =
  | { kind: 'running' }
  | { kind: 'done' }
  /** By a person; what was recognised is kept. */
  | { kind: 'stopped' }
  /** `retryAt`: from then on the service takes requests again; milliseconds since 1970. */
  | { kind: 'failed'; errorName: string; message: string; retryAt: number | null }
  /** A request may have been charged, but its reply never came; nothing is sent again until a person says so. */
  | { kind: 'uncertain'; maybeChargedCredits: number | null; canRepeatSafely: boolean }

/**
 * Where the times of words come from: `heard` by the recogniser that wrote them, `aligned` on this device with a text from
 * elsewhere, or `approximate`: spread evenly over the caption they stand in.
 */
export type WordTiming = 'heard' | 'aligned' | 'approximate'

/** One attempt at the words of a recording; a recording may have several, none is destroyed by another. */
export type Transcript = {
  version: 2
  id: string
  recordingId: string
  /** Milliseconds since 1970. */
  createdAt: number
  service: ServiceChoice
  /** As it was called then; empty for this device. */
  serviceName: string
  options: TranscriptionOptions
  /** Spoken language; `null` until it is known. */
  language: LanguageCode | null
  status: TranscriptStatus
  wordTiming: WordTiming
  /** `null` until the length of the recording is known. The whole receipt lies in `receipts.ts` under the same id. */
  receipt: Pick<Receipt, 'estimateCredits' | 'chargedCredits' | 'state'> | null
  /** How often work on it was begun since it had this many windows. */
  fruitless: { attempts: number; windows: number }
}

/** `hasWords`: whether anything had been recognised when it was listed. */
export type ListedTranscript = Transcript & { hasWords: boolean }

/** What one window of sound gave. Rows are only ever added, so a long transcript is never rewritten. */
export type TranscriptWindow = { version: 1; transcriptId: string; index: number; segments: Segment[] }

export const transcriptQueries = {
  all: ['transcripts'] as const,
  /** Newest first. */
  ofRecording: (recordingId: string) =>
    queryOptions({
      queryKey: [...transcriptQueries.all, 'ofRecording', recordingId],
      queryFn: () => listTranscripts(recordingId),
      networkMode: 'always',
    }),
  /** In the order of the recording; grows while the transcript is being made. */
  windows: (transcriptId: string) =>
    queryOptions({
      queryKey: [...transcriptQueries.all, 'windows', transcriptId],
      queryFn: () => listWindows(transcriptId),
      networkMode: 'always',
      structuralSharing: false,
    }),
  search: (text: string) =>
    queryOptions({
      queryKey: [...transcriptQueries.all, 'search', text],
      queryFn: ({ signal }) => searchTranscripts(text, signal),
      networkMode: 'always',
      staleTime: 0,
    }),
}

/** Who makes a transcript. The id is that of the person's intent, so that one intent never becomes two transcripts. */
export type TranscriptOrigin = Pick<Transcript, 'id' | 'service' | 'serviceName'>

/** Throws a `ConstraintError` if there is a transcript of this id already. */
export async function startTranscript(
  recordingId: string,
  options: TranscriptionOptions,
  origin: TranscriptOrigin = { id: crypto.randomUUID(), service: DEVICE, serviceName: '' },
): Promise<Transcript> {
  const transcript: Transcript = {
    version: 2,
    ...origin,
    recordingId,
    createdAt: Date.now(),
    options,
    language: options.language,
    status: { kind: 'running' },
    wordTiming: 'heard',
    receipt: null,
    fruitless: { attempts: 0, windows: 0 },
  }
  await (await database()).add('transcripts', transcript)
  queryClient.setQueryData(transcriptQueries.windows(transcript.id).queryKey, [])
  await queryClient.invalidateQueries({ queryKey: transcriptQueries.ofRecording(recordingId).queryKey })
  return transcript
}

export async function changeTranscript(
  id: string,
  change: Partial<Pick<Transcript, 'language' | 'status' | 'receipt' | 'wordTiming' | 'fruitless'>>,
): Promise<void> {
  const transaction = (await database()).transaction('transcripts', 'readwrite')
  const transcript = restoreTranscript(await transaction.store.get(id))
  if (transcript) await transaction.store.put({ ...transcript, ...change })
  await transaction.done
  if (!transcript) return
  const { queryKey } = transcriptQueries.ofRecording(transcript.recordingId)
  await queryClient.invalidateQueries({ queryKey })
}

export async function addTranscriptWindow(
  transcriptId: string,
  index: number,
  segments: Segment[],
): Promise<void> {
  const added: TranscriptWindow = { version: 1, transcriptId, index, segments }
  await keepingRoom(async () => (await database()).put('transcriptWindows', added))
  const { queryKey } = transcriptQueries.windows(transcriptId)
  // What is being read at this moment may lack it.
  if (queryClient.isFetching({ queryKey }) > 0) return queryClient.invalidateQueries({ queryKey })
  queryClient.setQueryData(
    queryKey,
    (known) => known && [...known.filter((window) => window.index !== index), added].toSorted(byIndex),
  )
}

export async function readTranscript(id: string): Promise<Transcript | null> {
  return restoreTranscript(await (await database()).get('transcripts', id))
}

/** Those that a closed or crashed tab left unfinished, or that another tab is making right now. */
export async function runningTranscripts(): Promise<Transcript[]> {
  const rows: unknown[] = await (await database()).getAllFromIndex('transcripts', 'byStatus', 'running')
  return rows.map(restoreTranscript).filter((transcript) => transcript !== null)
}

export async function listTranscripts(recordingId: string): Promise<ListedTranscript[]> {
  const rows: unknown[] = await (await database()).getAllFromIndex('transcripts', 'byRecording', recordingId)
  const transcripts = rows.map(restoreTranscript).filter((transcript) => transcript !== null)
  const listed = transcripts.map(async (made) => ({ ...made, hasWords: await hasWords(made.id) }))
  return (await Promise.all(listed)).toSorted((one, other) => other.createdAt - one.createdAt)
}

export async function recognizedWindowIndexes(transcriptId: string): Promise<Set<number>> {
  const keys = await (await database()).getAllKeys('transcriptWindows', windowsOf(transcriptId))
  return new Set(keys.map(([, index]) => index))
}

async function listWindows(transcriptId: string): Promise<TranscriptWindow[]> {
  const rows: unknown[] = await (await database()).getAll('transcriptWindows', windowsOf(transcriptId))
  return rows.map(restoreWindow).filter((window) => window !== null)
}

function byIndex(one: TranscriptWindow, other: TranscriptWindow): number {
  return one.index - other.index
}
