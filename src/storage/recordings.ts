import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { MediaInfo } from '@/domain/audio/media-info'
import { queryClient } from '@/lib/query-client'
import { writeSource } from './audio-files'
import { eraseLater, withFilesLock } from './erase'
import { database } from './open'

export type Recording = {
  version: 1
  id: string
  title: string
  /** Milliseconds since 1970. */
  createdAt: number
  kind: 'file' | 'take' | 'sample'
  fileName: string
  mimeType: string
  sizeBytes: number
  isStarred: boolean
  /** `null` until the file has been analysed. */
  media: MediaInfo | null
  marksSeconds: number[]
}

export const recordingQueries = {
  all: ['recordings'] as const,
  /** Newest first. */
  list: () =>
    queryOptions({
      queryKey: [...recordingQueries.all, 'list'],
      queryFn: listRecordings,
      networkMode: 'always',
    }),
  /** `null` if there is no such recording. */
  detail: (id: string) =>
    queryOptions({
      queryKey: [...recordingQueries.all, 'detail', id],
      queryFn: () => readRecording(id),
      networkMode: 'always',
    }),
}

/** Bytes first, then the row: what is listed can be played. Throws `StorageFullError`, having kept nothing. */
export async function addRecording(
  file: Blob,
  origin: Pick<Recording, 'title' | 'fileName' | 'kind'> & { marksSeconds?: number[] },
): Promise<Recording> {
  const recording: Recording = {
    version: 1,
    id: crypto.randomUUID(),
    createdAt: Date.now(),
    mimeType: file.type,
    sizeBytes: file.size,
    isStarred: false,
    media: null,
    marksSeconds: [],
    ...origin,
  }
  // Otherwise the browser may throw recordings away when the disk fills up.
  void navigator.storage.persist()
  return withFilesLock(async () => {
    await writeSource(recording.id, file)
    await putRecording(recording)
    return recording
  })
}

export function renameRecording(id: string, title: string): Promise<void> {
  return changeRecording(id, { title })
}

export function starRecording(id: string, isStarred: boolean): Promise<void> {
  return changeRecording(id, { isStarred })
}

export function describeRecording(id: string, media: MediaInfo): Promise<void> {
  return changeRecording(id, { media })
}

/** Takes the row away at once; bytes and transcripts stay for as long as `restoreRecording` may be asked for. */
export async function deleteRecording(id: string): Promise<void> {
  await (await database()).delete('recordings', id)
  queryClient.setQueryData(recordingQueries.detail(id).queryKey, null)
  await queryClient.invalidateQueries({ queryKey: recordingQueries.list().queryKey })
  eraseLater(id)
}

/** Undoes `deleteRecording` within `UNDO_SECONDS`. */
export function restoreRecording(recording: Recording): Promise<void> {
  return putRecording(recording)
}

export async function readRecording(id: string): Promise<Recording | null> {
  return restore(await (await database()).get('recordings', id))
}

async function listRecordings(): Promise<Recording[]> {
  const rows: unknown[] = await (await database()).getAll('recordings')
  const recordings = rows.map(restore).filter((recording) => recording !== null)
  return recordings.toSorted((one, other) => other.createdAt - one.createdAt)
}

async function putRecording(recording: Recording): Promise<void> {
  await (await database()).put('recordings', recording)
  queryClient.setQueryData(recordingQueries.detail(recording.id).queryKey, recording)
  await queryClient.invalidateQueries({ queryKey: recordingQueries.list().queryKey })
}

async function changeRecording(id: string, change: Partial<Recording>): Promise<void> {
  const transaction = (await database()).transaction('recordings', 'readwrite')
  const recording = restore(await transaction.store.get(id))
  if (recording) await transaction.store.put({ ...recording, ...change })
  await transaction.done
  if (!recording) return
  queryClient.setQueryData(recordingQueries.detail(id).queryKey, { ...recording, ...change })
  await queryClient.invalidateQueries({ queryKey: recordingQueries.list().queryKey })
}

const mediaSchema = z.object({
  durationSeconds: z.number(),
  container: z.catch(z.string(), ''),
  codec: z.catch(z.string(), ''),
  sampleRate: z.catch(z.number(), 0),
  channels: z.catch(z.number(), 0),
  hasVideo: z.catch(z.boolean(), false),
  isTruncated: z.catch(z.boolean(), false),
})

const recordingSchema = z.object({
  version: z.catch(z.literal(1), 1),
  id: z.string().check(z.minLength(1)),
  title: z.catch(z.string(), ''),
  createdAt: z.catch(z.number(), 0),
  kind: z.catch(z.enum(['file', 'take', 'sample']), 'file'),
  fileName: z.catch(z.string(), ''),
  mimeType: z.catch(z.string(), ''),
  sizeBytes: z.catch(z.number(), 0),
  isStarred: z.catch(z.boolean(), false),
  media: z.catch(z.nullable(mediaSchema), null),
  marksSeconds: z.catch(z.array(z.number()), []),
})

function restore(row: unknown): Recording | null {
  return recordingSchema.safeParse(row).data ?? null
}
