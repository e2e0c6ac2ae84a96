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
import { aiffAsWave } from './aiff'
import { cutMatroska } from './cut-matroska'
import { lengthOf, type FileLength } from './file-length'
import type { MediaFile } from './media-file'
import { mp3BehindPadding } from './mp3-behind-padding'
import { undecodable, undecodableWave } from './undecodable'
import { finishedWave } from './unfinished-wave'

/**
 * In the order they are tried in. MP3 and ADTS are known by frame headers alone, which quiet samples of a WAV file can look
 * like. Playlists (HLS) are left out on purpose: they would make the engine fetch from the network.
 */
const FORMATS = [MP4, QTFF, WEBM, MATROSKA, WAVE, OGG, FLAC, MP3, ADTS]

/** `enca` is any encrypted sound (ISO/IEC 14496-12), `drms` that of the old iTunes store, `aavd` that of Audible. */
const PROTECTED_SOUND = new Set(['enca', 'drms', 'aavd'])

/** The index of an MP4 is some kB long, of hours some MB, and the box we look for is near its start or end. */
const INDEX_BYTES = 4_000_000

export type OpenedAudio = {
  /** As it was read: not the file itself if that is in a format which is read as another. */
  file: MediaFile
  input: Input
  track: InputAudioTrack
  container: string
  codec: string
  hasVideo: boolean
  channels: number
  sampleRate: number
  /** Tracks of sound beside the one that is heard, which is the one that the file calls its own, or the first. */
  unheardTracks: number
  /** When the first packet begins. Negative if the encoder needed a run-up, which is not to be heard. */
  firstPacketSeconds: number
  firstPacketDurationSeconds: number
  /** The file ends in the middle of its sound, by its structure and not by what it says of its length. */
  isCut: boolean
} & FileLength

/** Opens the sound of a file, or throws the reason why there is none. The caller disposes of `input`. */
export async function openAudio(file: MediaFile): Promise<OpenedAudio> {
  if (file.sizeBytes === 0) throw new EmptyFileError('The file is empty.')
  const aiff = await aiffAsWave(file)
  const cut = await cutMatroska(file)
  const readable = aiff ?? cut ?? (await finishedWave(file)) ?? file
  const input = new Input({ source: readable.source, formats: FORMATS })
  try {
    const audio = { ...(await describe(readable, input)), isCut: cut !== null }
    return aiff ? { ...audio, container: 'AIFF' } : audio
  } catch (error) {
    input.dispose()
    const padded = error instanceof UnsupportedAudioError && (await mp3BehindPadding(file))
    if (padded) return openAudio(padded)
    throw error
  }
}

async function describe(file: MediaFile, input: Input): Promise<Omit<OpenedAudio, 'isCut'>> {
  const container = await nameOfFormat(input)
  const track = await findTrack(file, input, container)
  const codec = await codecOf(track)
  const firstPacket = await firstPacketOf(track)
  const length = await lengthOf(file, input, track, container)
  return {
    file,
    input,
    track,
    container,
    codec,
    hasVideo: (await input.getPrimaryVideoTrack()) !== null,
    channels: await track.getNumberOfChannels(),
    sampleRate: await track.getSampleRate(),
    unheardTracks: (await input.getAudioTracks()).length - 1,
    ...length,
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

async function findTrack(file: MediaFile, input: Input, container: string) {
  const tracks = await readTracks(file, input)
  // mediabunny leaves out the streams of an Ogg file that it does not know, as Speex and FLAC.
  if (tracks.length === 0 && container === 'Ogg')
    throw new UndecodableAudioError('The sound of this Ogg file is in a format that cannot be decoded here.')
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
    if (message.startsWith('Unsupported WAVE')) throw undecodableWave(message, cause)
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
  if (PROTECTED_SOUND.has(String(internalCodec))) throw protectedAudio()
  const codec = await track.getCodec()
  if (!codec || !(await track.canDecode())) throw undecodable(codec ?? String(internalCodec))
  return codec
}

async function firstPacketOf(track: InputAudioTrack) {
  const packet = await new EncodedPacketSink(track).getFirstPacket({ metadataOnly: true })
  if (!packet) throw new DamagedAudioError('The file ends before its sound begins.')
  return packet
}
