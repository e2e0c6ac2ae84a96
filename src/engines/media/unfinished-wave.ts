import { mediaFileOfReader, type MediaFile } from './media-file'

const MOST_BYTES = 0xffff_ffff
/** `data` in letters. */
const DATA = 0x64617461
/** The samples begin within these: before them there are at most notes and a list of cues. */
const SEARCH_BYTES = 65_536

/**
 * A WAV file whose sizes were never written, because the recorder lost its power or its card, with the sizes that it has; `null` if
 * it is any other file.
 */
export async function finishedWave(file: MediaFile): Promise<MediaFile | null> {
  const head = await file.read(0, SEARCH_BYTES)
  if (ascii(head, 0) !== 'RIFF' || ascii(head, 8) !== 'WAVE') return null
  const header = new DataView(head.buffer, head.byteOffset, head.byteLength)
  // Where the sizes agree, the file is finished, and nothing was recorded.
  if (header.getUint32(4, true) + 8 === file.sizeBytes) return null
  const data = findData(header)
  if (data === undefined || header.getUint32(data + 4, true) > 0) return null
  header.setUint32(4, Math.min(MOST_BYTES, file.sizeBytes - 8), true)
  header.setUint32(data + 4, Math.min(MOST_BYTES, file.sizeBytes - data - 8), true)
  return mediaFileOfReader(file.sizeBytes, async (start, end) => {
    const bytes = await file.read(start, end)
    bytes.set(head.subarray(start, end))
    return bytes
  })
}

function findData(header: DataView) {
  for (let at = 12; at + 8 <= header.byteLength;) {
    if (header.getUint32(at) === DATA) return at
    const size = header.getUint32(at + 4, true)
    at += 8 + size + (size & 1)
  }
  return undefined
}

const ascii = (bytes: Uint8Array, start: number) => String.fromCharCode(...bytes.subarray(start, start + 4))
