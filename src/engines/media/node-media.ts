import { registerMediabunnyServer } from '@mediabunny/server'
import { FilePathSource } from 'mediabunny'
import { open, stat } from 'node:fs/promises'
import type { MediaFile } from './media-file'

/** A file on disk for the Node home. Importing this gives mediabunny its decoders for Node. */
export async function mediaFileOfPath(path: string): Promise<MediaFile> {
  const { size } = await stat(path)
  return {
    sizeBytes: size,
    source: new FilePathSource(path),
    read: (start, end) => readPart(path, Math.max(0, start), Math.min(size, end)),
  }
}

async function readPart(path: string, start: number, end: number) {
  const file = await open(path)
  try {
    const bytes = new Uint8Array(Math.max(0, end - start))
    await file.read(bytes, 0, bytes.length, start)
    return bytes
  } finally {
    await file.close()
  }
}

registerMediabunnyServer()
