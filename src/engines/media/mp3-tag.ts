import type { MediaFile } from './media-file'
import { id3Bytes } from './mp3-frames'

/** What the first frame of an MP3 says of the others. */
export type Mp3Tag = {
  /** Where the tag is, just behind the header of the first frame. */
  position: number
  /** Frames behind the tag's own; 0 if it does not say. */
  frameCount: number
  /** Bytes from the tag's frame on; 0 if it does not say. */
  byteCount: number
  /** Samples at the native rate that an encoder put before and after the sound it was given. */
  startSamples: number
  endSamples: number
}

/** The decoder's own delay, the same for every MP3 (LAME tag specification: 528 + 1). */
const DECODER_DELAY_SAMPLES = 529
const SEARCH_BYTES = 8192
const HAS_FRAME_COUNT = 1
const HAS_BYTE_COUNT = 2
const LAME_OFFSET = 141

/**
 * Reads the `Xing` or `Info` tag, with what LAME added to it (http://gabriel.mp3-tech.org/mp3infotag.html). Without one nothing
 * is known of an MP3 but its frames.
 */
export async function readMp3Tag(file: MediaFile): Promise<Mp3Tag | undefined> {
  const start = await endOfId3(file)
  const bytes = await file.read(start, start + SEARCH_BYTES)
  const mark = indexOfXing(bytes)
  if (mark === -1 || mark + LAME_OFFSET + 3 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset + mark)
  const flags = view.getUint32(4)
  const byteCountAt = flags & HAS_FRAME_COUNT ? 12 : 8
  return {
    position: start + mark,
    frameCount: flags & HAS_FRAME_COUNT ? view.getUint32(8) : 0,
    byteCount: flags & HAS_BYTE_COUNT ? view.getUint32(byteCountAt) : 0,
    ...paddingOf(bytes.subarray(mark + LAME_OFFSET)),
  }
}

/** Where the ID3v2 tags at the start end. */
export async function endOfId3(file: MediaFile): Promise<number> {
  let start = 0
  for (let length = -1; length !== 0; start += length)
    length = id3Bytes(await file.read(start, start + 10), 0)
  return start
}

function paddingOf([high = 0, middle = 0, low = 0]: Uint8Array) {
  const delay = (high << 4) | (middle >> 4)
  const padding = ((middle & 15) << 8) | low
  if (delay === 0 && padding === 0) return { startSamples: 0, endSamples: 0 }
  return {
    startSamples: delay + DECODER_DELAY_SAMPLES,
    endSamples: Math.max(0, padding - DECODER_DELAY_SAMPLES),
  }
}

function indexOfXing(bytes: Uint8Array) {
  for (let i = 0; i < bytes.length - 4; i++) {
    const mark = String.fromCharCode(...bytes.subarray(i, i + 4))
    if (mark === 'Xing' || mark === 'Info') return i
  }
  return -1
}
