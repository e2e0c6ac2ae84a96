import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MAX_UPLOAD_BYTES } from '@/api/limits'
import { ApiError } from '@/server/api-error'

export type ReceivedFile = {
  path: string
  /** As the client wrote it: not to be trusted with anything. */
  fileName: string
  contentType: string
  sizeBytes: number
  /** Hexadecimal. */
  sha256: string
  remove: () => Promise<void>
}

type Arrival = { folder: string; fileName: string; contentType: string; signal: AbortSignal }

/** Writes a part of a form to a file of its own, counted on its way. Leaves none when it fails. */
export async function storeFile(
  stream: Readable,
  { folder, fileName, contentType, signal }: Arrival,
): Promise<ReceivedFile> {
  const path = join(folder, randomUUID())
  const remove = () => rm(path, { force: true })
  const hash = createHash('sha256')
  let sizeBytes = 0

  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      sizeBytes += chunk.length
      if (sizeBytes > MAX_UPLOAD_BYTES) throw tooLarge()
      hash.update(chunk)
      yield chunk
    }
  }

  try {
    await pipeline(stream, counted, createWriteStream(path, { flags: 'wx' }), { signal })
  } catch (error) {
    await remove()
    throw error
  }
  return { path, fileName, contentType, sizeBytes, sha256: hash.digest('hex'), remove }
}

export function tooLarge(): ApiError {
  return new ApiError(413, `File too large. The limit is ${MAX_UPLOAD_BYTES} bytes (25 MB)`)
}
