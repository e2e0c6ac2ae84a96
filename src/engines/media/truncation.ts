import type { MediaFile } from './media-file'
import type { SoundPart } from './sound-parts'

/** Headers are off by a frame or two, and by more in variable bit rates; a real cut is longer. */
const TOLERANCE_SECONDS = 0.5
/** An Ogg page is at most 65,307 bytes long. */
const OGG_PAGE_BYTES = 65_307
const OGG_END_OF_STREAM = 4

/** Whether a part ends before it says it should, as after a broken download or a full card. */
export async function endsEarly(
  { audio: { file, container, statedDurationSeconds }, timeline: { endSeconds } }: SoundPart,
  decodedSeconds: number,
): Promise<boolean> {
  const expectedSeconds = endSeconds ?? statedDurationSeconds
  if (expectedSeconds !== undefined && decodedSeconds < expectedSeconds - TOLERANCE_SECONDS) return true
  if (container === 'Ogg') return !(await hasLastOggPage(file))
  return isShorterThanRiffSays(file)
}

/** The last page of a finished stream is marked as such in its header (RFC 3533, section 6). */
async function hasLastOggPage(file: MediaFile) {
  const bytes = await file.read(file.sizeBytes - OGG_PAGE_BYTES, file.sizeBytes)
  for (let i = bytes.length - 27; i >= 0; i--) {
    const isPage = bytes[i] === 79 && bytes[i + 1] === 103 && bytes[i + 2] === 103 && bytes[i + 3] === 83
    if (isPage) return (bytes[i + 5]! & OGG_END_OF_STREAM) !== 0
  }
  return false
}

async function isShorterThanRiffSays(file: MediaFile) {
  const header = await file.read(0, 8)
  const isRiff = header[0] === 82 && header[1] === 73 && header[2] === 70 && header[3] === 70
  const statedBytes = new DataView(header.buffer, header.byteOffset).getUint32(4, true)
  // Programs that write to a pipe cannot know the size, and put the largest there is.
  return isRiff && statedBytes < 0xffff_ff00 && statedBytes + 8 > file.sizeBytes
}
