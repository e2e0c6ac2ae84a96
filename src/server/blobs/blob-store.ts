export type StoredBlob = { id: string; sizeBytes: number; sha256: string }

export type BlobStore = {
  /** On disk for good when it resolves; nothing is left of one that fails. */
  write(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredBlob>
  /** The path of a whole blob, to be streamed from. */
  pathOf(id: string): string
  /** Does nothing when it is not there. */
  delete(id: string): Promise<void>
}
