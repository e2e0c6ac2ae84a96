import { Readable } from 'node:stream'
import { z } from 'zod'
import { MAX_UPLOAD_BYTES } from '@/api/limits'
import { ApiError, invalidField } from '@/server/api-error'
import type { ServerDeps } from '@/server/deps'
import { storeFile, type ReceivedFile } from '@/server/uploads/store-file'
import type { Caller } from './tool'

/** How a tool is given a recording. There is no address: the server would fetch for a stranger what only it can reach. */
export const recordingShape = {
  file_id: z.uuid().optional().describe('A stored file'),
  audio: z
    .base64()
    .max(Math.ceil(MAX_UPLOAD_BYTES / 3) * 4)
    .optional()
    .describe('Or the recording itself in base64, at most 25 MB'),
}

type Recording = { file_id?: string; audio?: string }
type RecordingDeps = Pick<ServerDeps, 'files' | 'blobs' | 'uploadFolder'>

/** The recording on the disk; `remove` what was written for it. */
export async function openRecording(
  deps: RecordingDeps,
  { accountId, signal }: Caller,
  { file_id, audio }: Recording,
): Promise<ReceivedFile> {
  if ((file_id === undefined) === (audio === undefined))
    throw invalidField('audio', 'Expected either file_id or audio')
  if (file_id !== undefined) return storedRecording(deps, accountId, file_id)
  const arrival = { folder: deps.uploadFolder, fileName: 'audio', contentType: '', signal }
  return storeFile(Readable.from([Buffer.from(audio!, 'base64')]), arrival)
}

async function storedRecording({ files, blobs }: RecordingDeps, accountId: string, fileId: string) {
  const file = await files.find(accountId, fileId)
  if (!file) throw new ApiError(404, 'File not found')
  const { name: fileName, contentType, sizeBytes, sha256 } = file
  return { path: blobs.pathOf(file.blobId), fileName, contentType, sizeBytes, sha256, remove: async () => {} }
}
