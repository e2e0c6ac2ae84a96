import {
  ADTS,
  EncodedPacketSink,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
  type InputAudioTrack,
} from 'mediabunny'
import {
  DamagedAudioError,
  EmptyFileError,
  NoAudioTrackError,
  ProtectedAudioError,
  UndecodableAudioError,
  UnsupportedAudioError,
} from '@/domain/audio/errors'
import type { MediaFile } from './media-file'

/**
 * In the order they are tried in. MP3 and ADTS are known by frame headers alone, which quiet samples of a WAV file can look
 * like. Playlists (HLS) are left out on purpose: they would make the engine fetch from the network.
 */
const FORMATS = [MP4, QTFF, WEBM, MATROSKA, WAVE, OGG, FLAC, MP3, ADTS]

/** The index of an MP4 is some kB long, of hours some MB, and the box we look for is near its start or end. */
const INDEX_BYTES = 4_000_000
const PACKETS_TO_GUESS_BY = 100
/** A quiet beginning of a variable bit rate leads a guess astray by less than this. */
const MOST_WRONG_GUESS = 20

export type OpenedAudio = {
  input: Input
  track: InputAudioTrack
  container: string
  codec: string
  hasVideo: boolean
  channels: number
  sampleRate: number
  /** What the file says of its length; undefined in formats that say nothing, and in a stream that nobody finished. */
  statedDurationSeconds: number | undefined
  /** The stated length, or what the size of the file lets guess. */
  expectedDurationSeconds: number
  /** When the first packet begins. Negative if the encoder needed a run-up, which is not to be heard. */
  firstPacketSeconds: number
  firstPacketDurationSeconds: number
}

/** Opens the sound of a file, or throws the reason why there is none. The caller disposes of `input`. */
export async function openAudio(file: MediaFile): Promise<OpenedAudio> {
  if (file.sizeBytes === 0) throw new EmptyFileError('The file is empty.')
  const input = new Input({ source: file.source, formats: FORMATS })
  try {
    return await describe(file, input)
  } catch (error) {
    input.dispose()
    throw error
  }
}

async function describe(file: MediaFile, input: Input): Promise<OpenedAudio> {
  const container = await nameOfFormat(input)
  const track = await findTrack(file, input)
  const codec = await codecOf(track)
  const firstPacket = await firstPacketOf(track)
  const guessedSeconds = await guessDuration(file, input)
  const statedDurationSeconds = believable(await track.getDurationFromMetadata(), guessedSeconds)
  return {
    input,
    track,
    container,
    codec,
    hasVideo: (await input.getPrimaryVideoTrack()) !== null,
    channels: await track.getNumberOfChannels(),
    sampleRate: await track.getSampleRate(),
    statedDurationSeconds,
    expectedDurationSeconds: statedDurationSeconds ?? guessedSeconds,
    firstPacketSeconds: firstPacket.timestamp,
    firstPacketDurationSeconds: firstPacket.duration,
  }
}

async function nameOfFormat(input: Input) {
  try {
    return (await input.getFormat()).name
  } catch (cause) {
    throw new UnsupportedAudioError('This is not an audio or video file that can be read.', { cause })
  }
}

async function findTrack(file: MediaFile, input: Input) {
  const tracks = await readTracks(file, input)
  if (tracks.length === 0) throw new DamagedAudioError('The file has lost the index of what is in it.')
  const track = await input.getPrimaryAudioTrack()
  if (!track) throw new NoAudioTrackError('There is no sound in this video.')
  return track
}

async function readTracks(file: MediaFile, input: Input) {
  try {
    return await input.getTracks()
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    // mediabunny has one class for all that is wrong with a WAV header; only the text tells a codec from damage.
    if (message.startsWith('Unsupported WAVE')) throw new UndecodableAudioError(message, { cause })
    // Some encrypted files are more than mediabunny can parse.
    if (await mentionsProtection(file)) throw protectedAudio(cause)
    throw new DamagedAudioError('The file is damaged from its start on.', { cause })
  }
}

/** Looks where an MP4 keeps its index, at either end, for the box that says how its samples are encrypted. */
async function mentionsProtection(file: MediaFile) {
  const ends = [
    await file.read(0, INDEX_BYTES),
    await file.read(file.sizeBytes - INDEX_BYTES, file.sizeBytes),
  ]
  return ends.some((bytes) => new TextDecoder('latin1').decode(bytes).includes('sinf'))
}

function protectedAudio(cause?: unknown) {
  const message = 'The sound is encrypted, and only the player it was sold for can open it.'
  return new ProtectedAudioError(message, { cause })
}

async function codecOf(track: InputAudioTrack) {
  const internalCodec = await track.getInternalCodecId()
  // `enca` is any encrypted sound (ISO/IEC 14496-12), `drms` that of the old iTunes store.
  if (internalCodec === 'enca' || internalCodec === 'drms') throw protectedAudio()
  const codec = await track.getCodec()
  if (!codec || !(await track.canDecode()))
    throw new UndecodableAudioError(
      `Sound in the format ${codec ?? String(internalCodec)} cannot be decoded here.`,
    )
  return codec
}

async function firstPacketOf(track: InputAudioTrack) {
  const packet = await new EncodedPacketSink(track).getFirstPacket({ metadataOnly: true })
  if (!packet) throw new DamagedAudioError('The file ends before its sound begins.')
  return packet
}

/** By the bit rate of the first packets. */
async function guessDuration({ sizeBytes }: MediaFile, input: Input) {
  const tracks = await input.getTracks()
  const stats = await Promise.all(tracks.map((track) => track.computePacketStats(PACKETS_TO_GUESS_BY)))
  return (8 * sizeBytes) / stats.reduce((bitrate, { averageBitrate }) => bitrate + averageBitrate, 0)
}

/** MP4 files written in pieces, as by MediaRecorder, state the length of their first piece. */
function believable(statedSeconds: number | null, guessedSeconds: number) {
  return statedSeconds !== null && statedSeconds > guessedSeconds / MOST_WRONG_GUESS
    ? statedSeconds
    : undefined
}
