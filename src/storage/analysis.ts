import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { SampleSpan } from '@/domain/audio/pcm'
import type { SpeechWindow } from '@/domain/audio/windows'
import { queryClient } from '@/lib/query-client'
import { keepingRoom } from './errors'
import { database } from './open'

/** Where someone speaks, and the windows that the recogniser hears. */
export type StoredAnalysis = {
  speech: SampleSpan[]
  windows: SpeechWindow[]
  /** Of the sound; while it is being analysed, what the file states. */
  durationSeconds: number
}

export type AnalysisRow = StoredAnalysis & { version: 1; recordingId: string }

export const analysisQueries = {
  all: ['analyses'] as const,
  /** `null` until some is known; grows while a file is being analysed. */
  detail: (recordingId: string) =>
    queryOptions({
      queryKey: [...analysisQueries.all, recordingId],
      queryFn: () => readAnalysis(recordingId),
      networkMode: 'always',
      structuralSharing: false,
    }),
}

/** Shows what was found so far; only `saveAnalysis` keeps it. */
export function showAnalysis(recordingId: string, analysis: StoredAnalysis): void {
  queryClient.setQueryData(analysisQueries.detail(recordingId).queryKey, analysis)
}

export async function saveAnalysis(recordingId: string, analysis: StoredAnalysis): Promise<void> {
  await keepingRoom(async () => (await database()).put('analyses', { version: 1, recordingId, ...analysis }))
  showAnalysis(recordingId, analysis)
}

/** The file will be read anew. */
export async function forgetAnalysis(recordingId: string): Promise<void> {
  await (await database()).delete('analyses', recordingId)
}

/** Only whole analyses are kept; a row that does not parse counts as none, and the file is analysed again. */
export async function readAnalysis(recordingId: string): Promise<StoredAnalysis | null> {
  const row: unknown = await (await database()).get('analyses', recordingId)
  return analysisSchema.safeParse(row).data ?? null
}

const spanSchema = z.object({ startSample: z.number(), endSample: z.number() })

const analysisSchema = z.object({
  speech: z.array(spanSchema),
  windows: z.array(z.object({ index: z.number(), pieces: z.array(spanSchema) })),
  durationSeconds: z.number(),
})
