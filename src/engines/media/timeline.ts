import { EncodedPacketSink } from 'mediabunny'
import { readMp3Tag } from './mp3-tag'
import type { OpenedAudio } from './open-audio'

/** Where the sound that is to be heard begins and ends, in the times that decoded frames carry. */
export type Timeline = {
  zeroSeconds: number
  /** Undefined if only decoding can tell. */
  endSeconds: number | undefined
  /** Where the padding behind the end is over. A sound that goes on behind it shows that the end was none. */
  paddingEndSeconds: number
}

/** Formats whose last packet says exactly how much of it counts, and is found without reading the file. */
const HAS_EXACT_END = new Set(['Ogg', 'MP4', 'QuickTime File Format'])

export const UNTRIMMED: Timeline = { zeroSeconds: 0, endSeconds: undefined, paddingEndSeconds: Infinity }

export async function readTimeline(audio: OpenedAudio): Promise<Timeline> {
  if (isMp3(audio)) return mp3Timeline(audio)
  const isFinished = audio.container === 'Ogg' || audio.statedDurationSeconds !== undefined
  if (!HAS_EXACT_END.has(audio.container) || !isFinished) return UNTRIMMED
  return { ...UNTRIMMED, endSeconds: await endOfLastPacket(audio) }
}

export function isMp3({ codec, container }: Pick<OpenedAudio, 'codec' | 'container'>) {
  return codec === 'mp3' && container === 'MP3'
}

async function mp3Timeline({ file, sampleRate, statedDurationSeconds }: OpenedAudio): Promise<Timeline> {
  const tag = await readMp3Tag(file)
  if (!tag?.startSamples) return UNTRIMMED
  return {
    zeroSeconds: tag.startSamples / sampleRate,
    endSeconds: statedDurationSeconds && statedDurationSeconds - tag.endSamples / sampleRate,
    paddingEndSeconds: statedDurationSeconds ?? Infinity,
  }
}

async function endOfLastPacket({ track }: OpenedAudio) {
  const sink = new EncodedPacketSink(track)
  // mediabunny's search from the end stumbles over a page that is cut off; then there is nothing to trim anyway.
  const packet = await sink.getPacket(Infinity, { metadataOnly: true }).catch(() => null)
  return packet ? packet.timestamp + packet.duration : undefined
}

/**
 * When the first decoded sound really begins. Decoders of Opus may leave out the run-up in the first packet and keep its
 * time, so there the packet's end is what holds. Others may give their first sound any time near the first packet's.
 */
export function startOfFirstFrame(
  { codec, container, firstPacketSeconds, firstPacketDurationSeconds }: OpenedAudio,
  frame: { startSeconds: number; durationSeconds: number },
) {
  // Farther away, the packets before could not be decoded, and the frame's own time is right.
  if (Math.abs(frame.startSeconds - firstPacketSeconds) > 0.1) return frame.startSeconds
  const isMatroska = container === 'Matroska' || container === 'WebM'
  return codec === 'opus' && !isMatroska
    ? firstPacketSeconds + firstPacketDurationSeconds - frame.durationSeconds
    : firstPacketSeconds
}
