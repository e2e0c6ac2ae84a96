import type { MediaFile } from './media-file'

/** Samples at the native rate that an encoder put before and after the sound it was given. */
export type Padding = { startSamples: number; endSamples: number }

/** The decoder's own delay, the same for every MP3 (LAME tag specification: 528 + 1). */
const MP3_DECODER_DELAY_SAMPLES = 529
const HEADER_SEARCH_BYTES = 8192

/**
 * Reads how much of an MP3 is padding, as players without a gap do. The LAME tag has it, 141 bytes after the `Xing` or
 * `Info` mark in the first frame (http://gabriel.mp3-tech.org/mp3infotag.html). Without the tag nothing is known.
 */
export async function readMp3Padding(file: MediaFile): Promise<Padding> {
  const start = await endOfId3(file)
  const bytes = await file.read(start, start + HEADER_SEARCH_BYTES)
  const mark = indexOfXing(bytes)
  const [high, middle, low] = bytes.subarray(mark + 141, mark + 144)
  if (mark === -1 || high === undefined || middle === undefined || low === undefined) return none
  const delay = (high << 4) | (middle >> 4)
  const padding = ((middle & 15) << 8) | low
  if (delay === 0 && padding === 0) return none
  return {
    startSamples: delay + MP3_DECODER_DELAY_SAMPLES,
    endSamples: Math.max(0, padding - MP3_DECODER_DELAY_SAMPLES),
  }
}

const none: Padding = { startSamples: 0, endSamples: 0 }

/** An ID3v2 tag says its own length in four bytes of seven bits. */
async function endOfId3(file: MediaFile) {
  const header = await file.read(0, 10)
  if (ascii(header, 0, 3) !== 'ID3') return 0
  return header.subarray(6, 10).reduce((size, byte) => size * 128 + (byte & 127), 0) + 10
}

function indexOfXing(bytes: Uint8Array) {
  for (let i = 0; i < bytes.length - 4; i++) {
    const mark = ascii(bytes, i, 4)
    if (mark === 'Xing' || mark === 'Info') return i
  }
  return -1
}

function ascii(bytes: Uint8Array, start: number, length: number) {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}
