import { EncodedPacketSink } from 'mediabunny'
import type { MediaFile } from './media-file'
import type { OpenedAudio } from './open-audio'
import { soundParts, type SoundPart } from './sound-parts'

/** After so many packets the thread looks for messages, an abort among them. */
const PACKETS_AT_ONCE = 2000

/**
 * How long a file's sound is by its packets, not by what its header states: nothing is decoded. Differs from the decoded
 * length by less than a packet at either end. Throws the errors of `domain/audio/errors.ts`.
 */
export async function measureFile(
  file: MediaFile,
  signal: AbortSignal,
): Promise<{ durationSeconds: number }> {
  let durationSeconds = 0
  for await (const part of soundParts(file, signal))
    if (part) durationSeconds += await secondsOf(part, signal)
  return { durationSeconds }
}

async function secondsOf({ audio, timeline }: SoundPart, signal: AbortSignal) {
  const { zeroSeconds, endSeconds = Infinity, paddingEndSeconds } = timeline
  const lastSeconds = await endOfPackets(audio, signal)
  // By less than a packet, a tag may have miscounted.
  const goesOn = lastSeconds > paddingEndSeconds + audio.firstPacketDurationSeconds * 1.5
  return Math.max(0, (goesOn ? lastSeconds : Math.min(lastSeconds, endSeconds)) - zeroSeconds)
}

/** The later of where the packets end by their times, and by what they hold: a file that lies about one is caught. */
async function endOfPackets({ track, expectedDurationSeconds }: OpenedAudio, signal: AbortSignal) {
  const packets = new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })
  let endSeconds = 0
  let heldSeconds = 0
  let count = 0
  try {
    for await (const { timestamp, duration } of packets) {
      endSeconds = Math.max(endSeconds, timestamp + duration)
      if (timestamp + duration > 0) heldSeconds += duration
      if (++count % PACKETS_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve))
      signal.throwIfAborted()
    }
  } catch {
    signal.throwIfAborted()
    // Decoding may get over the damage that ended this, and find all that there should be.
    endSeconds = Math.max(endSeconds, expectedDurationSeconds)
  }
  return Math.max(endSeconds, heldSeconds)
}
