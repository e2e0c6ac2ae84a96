import { queryOptions } from '@tanstack/react-query'
import {
  deleteFile,
  downloadFile,
  listFiles,
  saveFile,
  type CloudFile,
  type FileToSave,
} from '@/api/client/files'
import { queryClient } from '@/lib/query-client'
import type { Connection } from '@/storage/connections'
import { httpOf } from './connections'

export type { CloudFile } from '@/api/client/files'

export const cloudFileQueries = {
  all: ['cloudFiles'] as const,
  /** What lies in the storage of a service, newest first. Fails with a `ServiceError`. */
  of: (connection: Connection) =>
    queryOptions({
      queryKey: [...cloudFileQueries.all, connection.id],
      queryFn: ({ signal }) => listFiles(httpOf(connection), signal),
      staleTime: 30_000,
    }),
}

/** Saves a result to the storage of a service, for free; it can be opened from any other device. */
export async function saveToFiles(
  connection: Connection,
  saved: FileToSave,
  signal: AbortSignal,
): Promise<CloudFile> {
  const file = await saveFile(httpOf(connection), saved, signal)
  await queryClient.invalidateQueries({ queryKey: cloudFileQueries.of(connection).queryKey })
  return file
}

export function openFile(connection: Connection, file: CloudFile, signal: AbortSignal): Promise<File> {
  return downloadFile(httpOf(connection), file, signal)
}

/** For good: a service keeps no bin. */
export async function removeFile(connection: Connection, id: string, signal: AbortSignal): Promise<void> {
  await deleteFile(httpOf(connection), id, signal)
  await queryClient.invalidateQueries({ queryKey: cloudFileQueries.of(connection).queryKey })
}
