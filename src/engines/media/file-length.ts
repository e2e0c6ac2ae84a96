import type { Input, InputAudioTrack } from 'mediabunny'
import type { MediaFile } from './media-file'
import { endOfId3, readMp3Tag } from './mp3-tag'

const PACKETS_TO_GUESS_BY = 100
/** A quiet beginning of a variable bit rate leads a guess astray by less than this. */
const MOST_WRONG_GUESS = 20

export type FileLength = {
  /** What the file says of its length; undefined in formats that say nothing, and in a stream that nobody finished. */
  statedDurationSeconds: number | undefined
  /** The stated length, or what the size of the file lets guess. */
  expectedDurationSeconds: number
}

export async function lengthOf(
  file: MediaFile,
  input: Input,
  track: InputAudioTrack,
  container: string,
): Promise<FileLength> {
  if (container === 'MP3') return lengthOfMp3(file, input, track)
  const guessedSeconds = await guessDuration(file.sizeBytes, input)
  const statedSeconds = await track.getDurationFromMetadata()
  // MP4 files written in pieces, as by MediaRecorder, state the length of their first piece.
  const isBelievable = statedSeconds !== null && statedSeconds > guessedSeconds / MOST_WRONG_GUESS
  return isBelievable ? known(statedSeconds) : unknown(guessedSeconds)
}

/** Only a tag states how many frames there are: mediabunny's own guess is the bit rate of the first. */
async function lengthOfMp3(file: MediaFile, input: Input, track: InputAudioTrack): Promise<FileLength> {
  const soundBytes = file.sizeBytes - (await endOfId3(file))
  const tag = await readMp3Tag(file)
  const statedSeconds = tag?.frameCount ? await track.getDurationFromMetadata() : null
  if (!tag || statedSeconds === null) return unknown(await guessDuration(soundBytes, input))
  // What was appended to the file is not in its tag.
  const timesAsLong = tag.byteCount > 0 ? Math.max(1, soundBytes / tag.byteCount) : 1
  return { ...known(statedSeconds), expectedDurationSeconds: statedSeconds * timesAsLong }
}

const known = (seconds: number): FileLength => ({
  statedDurationSeconds: seconds,
  expectedDurationSeconds: seconds,
})

const unknown = (guessedSeconds: number): FileLength => ({
  statedDurationSeconds: undefined,
  expectedDurationSeconds: guessedSeconds,
})

/** By the bit rate of the first packets. */
async function guessDuration(soundBytes: number, input: Input) {
  const tracks = await input.getTracks()
  const stats = await Promise.all(tracks.map((track) => track.computePacketStats(PACKETS_TO_GUESS_BY)))
  return (8 * soundBytes) / stats.reduce((bitrate, { averageBitrate }) => bitrate + averageBitrate, 0)
}
