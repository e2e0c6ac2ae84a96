import { BlobSource, CustomSource, type Source } from 'mediabunny'

/** A file to read: mediabunny's way to it, and ours to a few bytes that mediabunny does not tell about. */
export type MediaFile = {
  sizeBytes: number
  /** For one reader: it is closed with it. */
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

/** A file that is made while it is read. `read` is asked for bytes that there are. */
export function mediaFileOfReader(sizeBytes: number, read: MediaFile['read']): MediaFile {
  return {
    sizeBytes,
    source: new CustomSource({ getSize: () => sizeBytes, read, prefetchProfile: 'fileSystem' }),
    read: (start, end) => read(Math.max(0, start), Math.min(sizeBytes, end)),
  }
}

/** A part of a file, as if it were one. */
export function partOf(file: MediaFile, partStart: number, partEnd: number): MediaFile {
  return mediaFileOfReader(partEnd - partStart, (start, end) => file.read(partStart + start, partStart + end))
}
