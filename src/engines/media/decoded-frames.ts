import { AudioSampleSink, type AudioSample, type InputAudioTrack } from 'mediabunny'

/** One packet's worth of sound. The channels are views of a buffer that the next frame overwrites. */
export type DecodedFrame = { startSeconds: number; sampleRate: number; channels: Float32Array[] }

/** A decoder that fails this often in a row, each time further on, will not come back. */
const MAX_FAILURES_IN_A_ROW = 3
/** Decoders run ahead of what they hand out, so the damage lies somewhat behind the last good frame. */
const SKIP_SECONDS = 1

/**
 * All that can be decoded of a track. A damaged stretch is skipped, at the price of a second around it; one error only
 * ends the sound if nothing after it can be decoded either.
 */
export async function* decodedFrames(
  track: InputAudioTrack,
  signal: AbortSignal,
): AsyncGenerator<DecodedFrame> {
  const toFrame = createFrameReader()
  let failures = 0
  let resumeSeconds = -Infinity
  let endSeconds = 0
  while (failures < MAX_FAILURES_IN_A_ROW) {
    try {
      for await (const sample of new AudioSampleSink(track).samples(resumeSeconds)) {
        signal.throwIfAborted()
        endSeconds = sample.timestamp + sample.duration
        failures = 0
        yield toFrame(sample)
      }
      return
    } catch (error) {
      if (signal.aborted) throw error
      failures++
      resumeSeconds = endSeconds + failures * SKIP_SECONDS
    }
  }
}

function createFrameReader() {
  let planes: Float32Array<ArrayBuffer>[] = []

  return (sample: AudioSample): DecodedFrame => {
    const { numberOfFrames, numberOfChannels, sampleRate, timestamp } = sample
    if (planes.length < numberOfChannels || planes[0]!.length < numberOfFrames)
      planes = Array.from({ length: numberOfChannels }, () => new Float32Array(numberOfFrames))
    try {
      const channels = planes.slice(0, numberOfChannels).map((plane) => plane.subarray(0, numberOfFrames))
      for (const [planeIndex, channel] of channels.entries())
        sample.copyTo(channel, { planeIndex, format: 'f32-planar' })
      return { startSeconds: timestamp, sampleRate, channels }
    } finally {
      sample.close()
    }
  }
}
