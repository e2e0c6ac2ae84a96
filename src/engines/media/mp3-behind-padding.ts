import { partOf, type MediaFile } from './media-file'
import { readMp3Header } from './mp3-frames'
import { endOfId3 } from './mp3-tag'

/** mediabunny looks for a first frame in 4 kB, players in more. */
const SEARCH_BYTES = 256 * 1024
/** So many frames in a row, some 1.2 s, are sound; in other containers other things come between sooner. */
const FRAMES_IN_A_ROW = 50
/** A file may end before, with a tag of 128 bytes behind its frames. */
const FEWEST_FRAMES = 4
const TAG_BEHIND_BYTES = 128
/** Of layer III at 320 kbit/s and 32 kHz, with a byte of padding. */
const LONGEST_FRAME_BYTES = 1441

/** An MP3 without the zeros, or whatever else stands before its first frame; `null` is any other file. */
export async function mp3BehindPadding(file: MediaFile): Promise<MediaFile | null> {
  const from = await endOfId3(file)
  const bytes = await file.read(from, from + SEARCH_BYTES + (FRAMES_IN_A_ROW + 1) * LONGEST_FRAME_BYTES)
  const isWholeRest = from + bytes.length === file.sizeBytes
  for (let at = bytes.indexOf(0xff); at !== -1 && at < SEARCH_BYTES; at = bytes.indexOf(0xff, at + 1))
    if (isRunOfFrames(bytes, at, isWholeRest))
      return from + at > 0 ? partOf(file, from + at, file.sizeBytes) : null
  return null
}

function isRunOfFrames(bytes: Uint8Array, start: number, endsFile: boolean): boolean {
  const stream = readMp3Header(bytes, start)?.stream
  let at = start
  for (let frames = 0; frames < FRAMES_IN_A_ROW; frames++) {
    const header = readMp3Header(bytes, at)
    const isKin = header && header.stream === stream
    if (!isKin) return endsFile && frames >= FEWEST_FRAMES && bytes.length - at <= TAG_BEHIND_BYTES
    at += header.bytes
  }
  return true
}
