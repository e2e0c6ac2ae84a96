import { isWholeMatroska } from './cut-matroska'
import type { MediaFile } from './media-file'
import type { OpenedAudio } from './open-audio'
import type { SoundPart } from './sound-parts'

/** Headers are off by a frame or two, and by more in variable bit rates; a real cut is longer. */
const TOLERANCE_SECONDS = 0.5
/** An Ogg page is at most 65,307 bytes long. */
const OGG_PAGE_BYTES = 65_307
const OGG_END_OF_STREAM = 4
/** `mdat` and `moof` in letters: samples, and where they are. */
const MP4_SOUND = new Set([0x6d646174, 0x6d6f6f66])

/** Whether a part ends before it says it should, as after a broken download or a full card. */
export async function endsEarly(
  { audio, timeline: { endSeconds } }: SoundPart,
  decodedSeconds: number,
): Promise<boolean> {
  const { file, container, isCut } = audio
  if (isCut) return true
  const expectedSeconds = endSeconds ?? audio.statedDurationSeconds
  if (expectedSeconds !== undefined && decodedSeconds < expectedSeconds - TOLERANCE_SECONDS)
    return !(await mayBeThatOfAnother(audio))
  if (container === 'Ogg') return !(await hasLastOggPage(file))
  if (container === 'MP4' || container === 'QuickTime File Format') return endsInMp4Box(file)
  return isShorterThanRiffSays(file)
}

/** The length that Matroska states is that of the longest track: a picture may last longer than the sound. */
async function mayBeThatOfAnother({ file, container, hasVideo, unheardTracks }: OpenedAudio) {
  const isMatroska = container === 'Matroska' || container === 'WebM'
  return isMatroska && (hasVideo || unheardTracks > 0) && (await isWholeMatroska(file))
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

/** Of a file that was written in pieces the header says nothing, but each box how long it is (ISO/IEC 14496-12, section 4.2). */
async function endsInMp4Box(file: MediaFile) {
  let start = 0
  while (start + 8 <= file.sizeBytes) {
    const bytes = await file.read(start, start + 16)
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shortSize = header.getUint32(0)
    const isSound = MP4_SOUND.has(header.getUint32(4))
    // 0 is a box that lasts to the end of the file, and 1 one whose size follows in eight bytes.
    if (shortSize === 0 || (shortSize === 1 && bytes.length < 16)) return false
    const boxBytes = shortSize === 1 ? Number(header.getBigUint64(8)) : shortSize
    if (boxBytes < 8) return false
    start += boxBytes
    if (isSound && start > file.sizeBytes) return true
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
