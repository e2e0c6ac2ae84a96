import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { StorageFullError, UnreadableFileError } from '@/domain/audio/errors'
import type { MediaInfo } from '@/domain/audio/media-info'
import { queryClient } from '@/lib/query-client'
import { writeSource } from './audio-files'
import { eraseIfDeleted, removeUndoably } from './erase'
import { keepingRoom } from './errors'
import { withFilesLock } from './files-lock'
import { database } from './open'
import { openTabLine } from './tab-line'
import { giveToRecording, removeTake, type StoredTake } from './takes'

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
  /** At a glance (`outlineOf`); empty until the file has been analysed. */
  outline: number[]
}

/** Tells this tab and all others which recording was deleted. */
export const deletedRecordings = openTabLine('deletedRecordings')

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

type Origin = Pick<Recording, 'title' | 'fileName'>

/**
 * Bytes first, then the row: what is listed can be played. Having kept nothing, throws `StorageFullError`, or
 * `UnreadableFileError`.
 */
export async function addRecording(file: Blob, origin: Origin & Pick<Recording, 'kind'>): Promise<Recording> {
  const recording = newRecording(file, { id: crypto.randomUUID(), createdAt: Date.now(), ...origin })
  return withFilesLock(async () => {
    await writeSource(recording.id, file).catch(async (cause: unknown) => {
      throw (await isGone(file, cause))
        ? new UnreadableFileError('The file cannot be read.', { cause })
        : cause
    })
    await putRecording(recording)
    return recording
  })
}

/**
 * A take becomes a recording of its id. Its sound is the file, which is made of its parts; where there is no room for both, the
 * parts themselves. Throws `StorageFullError` where there is not even room for a row; the take is then as it was.
 */
export async function addTake(take: StoredTake, file: Blob, origin: Origin): Promise<Recording> {
  const { id, startedAt: createdAt, marksSeconds } = take
  const recording = newRecording(file, { id, kind: 'take', createdAt, marksSeconds, ...origin })
  return withFilesLock(async () => {
    await keepingRoom(() => putRecording(recording))
    await giveToRecording(id)
    await writeSource(id, file).then(() => removeTake(id), unlessFull)
    return recording
  })
}

/** What cannot be read fails with the names of other things: of missing folders, or, in Chromium, of a lost network. */
async function isGone(file: Blob, error: unknown): Promise<boolean> {
  if (error instanceof Error && error.name === 'NotReadableError') return true
  const reader = file.stream().getReader()
  return reader.read().then(
    () => reader.cancel().then(() => false),
    () => true,
  )
}

function newRecording(
  { type, size }: Blob,
  origin: Origin & Pick<Recording, 'id' | 'kind' | 'createdAt'> & { marksSeconds?: number[] },
): Recording {
  // Otherwise the browser may throw recordings away when the disk fills up.
  void navigator.storage.persist()
  return {
    version: 1,
    mimeType: type,
    sizeBytes: size,
    isStarred: false,
    media: null,
    marksSeconds: [],
    outline: [],
    ...origin,
  }
}

function unlessFull(error: unknown): void {
  if (!(error instanceof StorageFullError)) throw error
}

export function renameRecording(id: string, title: string): Promise<void> {
  return changeRecording(id, { title })
}

export function starRecording(id: string, isStarred: boolean): Promise<void> {
  return changeRecording(id, { isStarred })
}

export function describeRecording(id: string, media: MediaInfo, outline: number[]): Promise<void> {
  return changeRecording(id, { media, outline })
}

/** Takes the row away at once; bytes and transcripts stay for as long as `restoreRecording` may be asked for. */
export async function deleteRecording(id: string): Promise<void> {
  const remove = async () => (await database()).delete('recordings', id)
  await removeUndoably(remove, () => eraseIfDeleted(id))
  deletedRecordings.tellHere(id)
  deletedRecordings.tell(id)
  queryClient.setQueryData(recordingQueries.detail(id).queryKey, null)
  await queryClient.invalidateQueries({ queryKey: recordingQueries.list().queryKey })
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
  unheardTracks: z.catch(z.number(), 0),
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
  outline: z.catch(z.array(z.number()), []),
})

function restore(row: unknown): Recording | null {
  return recordingSchema.safeParse(row).data ?? null
}
