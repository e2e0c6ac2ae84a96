import type { MediaFile } from './media-file'
import { walkBytes } from './walk-bytes'

const HEADER_BYTES = 27
const MOST_SEGMENTS = 255
const BEGINS_STREAM = 2

/**
 * Where the links of a chained Ogg file begin: streams one behind the other, each with headers and a time of its own (RFC 3533,
 * section 4). They come of radio recordings, and of files put together. Two links may bear the same serial number.
 */
export async function oggLinkStarts(file: MediaFile, signal: AbortSignal): Promise<number[]> {
  const starts: number[] = []
  let isAmongFirstPages = false
  await walkBytes(
    file,
    { from: 0, lookahead: HEADER_BYTES + MOST_SEGMENTS, signal },
    (chunk, at, position) => {
      if (!isPage(chunk, at)) return distanceToNextO(chunk, at)
      const beginsStream = (chunk[at + 5]! & BEGINS_STREAM) !== 0
      // The streams of one link all begin before anything else comes.
      if (beginsStream && !isAmongFirstPages) starts.push(position)
      isAmongFirstPages = beginsStream
      return pageBytes(chunk, at)
    },
  )
  return starts
}

/** "OggS" and version 0. */
function isPage(bytes: Uint8Array, at: number) {
  return (
    bytes[at] === 79 &&
    bytes[at + 1] === 103 &&
    bytes[at + 2] === 103 &&
    bytes[at + 3] === 83 &&
    bytes[at + 4] === 0
  )
}

function pageBytes(bytes: Uint8Array, at: number) {
  const segmentCount = bytes[at + 26] ?? 0
  let length = HEADER_BYTES + segmentCount
  for (let i = 0; i < segmentCount; i++) length += bytes[at + HEADER_BYTES + i] ?? 0
  return length
}

function distanceToNextO(bytes: Uint8Array, at: number) {
  const next = bytes.indexOf(79, at + 1)
  return (next === -1 ? bytes.length : next) - at
}
