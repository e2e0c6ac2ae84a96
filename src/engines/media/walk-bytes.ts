import type { MediaFile } from './media-file'

const CHUNK_BYTES = 4_000_000

/**
 * Goes through a file from `from` on. `step` sees a chunk and where in it to look, with at least `lookahead` bytes behind that
 * unless the file ends, and says how many bytes to go on.
 */
export async function walkBytes(
  file: MediaFile,
  { from, lookahead, signal }: { from: number; lookahead: number; signal?: AbortSignal },
  step: (chunk: Uint8Array, at: number, position: number) => number,
): Promise<void> {
  let start = from
  while (start < file.sizeBytes) {
    signal?.throwIfAborted()
    const chunk = await file.read(start, start + CHUNK_BYTES)
    if (chunk.length === 0) return
    const isLast = start + chunk.length >= file.sizeBytes
    const end = isLast ? chunk.length : chunk.length - lookahead
    let at = 0
    while (at < end) at += step(chunk, at, start + at)
    start += at
  }
}
