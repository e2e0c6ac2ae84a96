import { BlobSource, type Source } from 'mediabunny'

/** A file to read: mediabunny's way to it, and ours to a few bytes that mediabunny does not tell about. */
export type MediaFile = {
  sizeBytes: number
  source: Source
  /** Bytes from `start` to before `end`, both clamped to the file. */
  read(start: number, end: number): Promise<Uint8Array>
}

export function mediaFileOfBlob(blob: Blob): MediaFile {
  return {
    sizeBytes: blob.size,
    source: new BlobSource(blob),
    read: async (start, end) =>
      new Uint8Array(await blob.slice(Math.max(0, start), Math.max(0, end)).arrayBuffer()),
  }
}
