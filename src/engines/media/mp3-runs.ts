import type { MediaFile } from './media-file'
import { id3Bytes, readMp3Header } from './mp3-frames'
import { endOfId3, readMp3Tag } from './mp3-tag'
import { walkBytes } from './walk-bytes'

/** Three frames of any kind, the longest of which has 2881 bytes. */
const LOOKAHEAD_BYTES = 9000

/**
 * Where the files begin that an MP3 was put together from, as far as a reader must know: at an ID3 tag, whose pictures can look
 * like frames, and where the sample rate or the channels change.
 */
export async function mp3RunStarts(file: MediaFile, signal: AbortSignal): Promise<number[]> {
  const starts = [0]
  let stream = await firstStream(file)
  /** Of a tag behind which no frame has come yet. */
  let tagStart: number | undefined
  const from = await endOfCounted(file)
  await walkBytes(file, { from, lookahead: LOOKAHEAD_BYTES, signal }, (chunk, at, position) => {
    const tagBytes = id3Bytes(chunk, at)
    if (tagBytes > 0) {
      tagStart ??= position
      return tagBytes
    }
    const header = readMp3Header(chunk, at)
    if (!header) return 1
    const goesOn = header.stream === stream && tagStart === undefined
    if (goesOn) return header.bytes
    if (!isFollowedByKin(chunk, at, header.bytes, header.stream)) return 1
    // Before the first frame there may be anything.
    if (stream !== undefined) starts.push(tagStart ?? position)
    stream = header.stream
    tagStart = undefined
    return header.bytes
  })
  return starts
}

async function firstStream(file: MediaFile) {
  const start = await endOfId3(file)
  const bytes = await file.read(start, start + LOOKAHEAD_BYTES)
  for (let at = 0; at < bytes.length; at++) {
    const header = readMp3Header(bytes, at)
    if (header && isFollowedByKin(bytes, at, header.bytes, header.stream)) return header.stream
  }
  return undefined
}

/** What a tag counts is one run. Without a tag, or where it counts too far, every frame is looked at. */
async function endOfCounted(file: MediaFile) {
  const tag = await readMp3Tag(file)
  const start = await endOfId3(file)
  const end = start + (tag?.byteCount ?? 0)
  return end <= file.sizeBytes ? end : start
}

/** Few bytes that are not a frame look like one, and next to none like two in a row. */
function isFollowedByKin(bytes: Uint8Array, at: number, frameBytes: number, stream: number) {
  const next = readMp3Header(bytes, at + frameBytes)
  if (!next || next.stream !== stream) return false
  return readMp3Header(bytes, at + frameBytes + next.bytes)?.stream === stream
}
