import { AudioSampleSink, type AudioSample, type InputAudioTrack } from 'mediabunny'

/** One packet's worth of sound. The channels are views of a buffer that the next frame overwrites. */
export type DecodedFrame = { startSeconds: number; sampleRate: number; channels: Float32Array[] }

/** After a failure the decoder starts again this much later, and twice as far each time, until it has skipped 25 s. */
const FIRST_SKIP_SECONDS = 0.1
const MAX_FAILURES_IN_A_ROW = 8
/** Frames need those before them: what is heard again while the decoder finds its way in is dropped. */
const RUN_UP_SECONDS = 0.2
/** More than mediabunny ever has in its queue. */
const MAX_RESCUED_FRAMES = 100

/** Sound that stops this much before its end stops at a place the demuxer could not get over. */
const TOLERANCE_SECONDS = 0.5

/**
 * All that can be decoded of a track. Damage is skipped; it ends the sound only if nothing soon after it can be decoded
 * either. `endSeconds` is where the sound should end, as far as that is known.
 */
export async function* decodedFrames(
  track: InputAudioTrack,
  endSeconds: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<DecodedFrame> {
  const reader = createFrameReader()
  let failures = 0
  let fromSeconds = -Infinity
  while (failures < MAX_FAILURES_IN_A_ROW) {
    try {
      for await (const sample of new AudioSampleSink(track).samples(fromSeconds)) {
        const frame = reader.read(sample)
        signal.throwIfAborted()
        if (!frame) continue
        failures = 0
        yield frame
      }
      if (endSeconds === undefined || reader.endSeconds() > endSeconds - TOLERANCE_SECONDS) return
    } catch (error) {
      if (signal.aborted) throw error
      yield* reader.readAll(await rescuedSamples(track, reader.endSeconds() - RUN_UP_SECONDS))
    }
    fromSeconds = reader.endSeconds() + FIRST_SKIP_SECONDS * 2 ** failures++
  }
}

/**
 * When a decoder fails, mediabunny drops the good frames that nobody has fetched yet. So they are decoded once more, and
 * fetched without delay.
 */
async function rescuedSamples(track: InputAudioTrack, fromSeconds: number): Promise<AudioSample[]> {
  const rescued: AudioSample[] = []
  try {
    for await (const sample of new AudioSampleSink(track).samples(fromSeconds))
      if (rescued.push(sample) === MAX_RESCUED_FRAMES) break
  } catch {
    // The same failure as before, now with all the frames in front of it in hand.
  }
  return rescued
}

/** Copies decoded samples out and closes them; those that were heard before are left out. */
function createFrameReader() {
  let planes: Float32Array<ArrayBuffer>[] = []
  let endSeconds = 0
  let hasRead = false

  function planesFor({ numberOfFrames, numberOfChannels }: AudioSample) {
    if (planes.length < numberOfChannels || planes[0]!.length < numberOfFrames)
      planes = Array.from({ length: numberOfChannels }, () => new Float32Array(numberOfFrames))
    return planes.slice(0, numberOfChannels).map((plane) => plane.subarray(0, numberOfFrames))
  }

  function read(sample: AudioSample): DecodedFrame | undefined {
    try {
      const { timestamp, duration, sampleRate } = sample
      if (hasRead && timestamp + duration / 2 < endSeconds) return undefined
      hasRead = true
      endSeconds = timestamp + duration
      const channels = planesFor(sample)
      for (const [planeIndex, channel] of channels.entries())
        sample.copyTo(channel, { planeIndex, format: 'f32-planar' })
      return { startSeconds: timestamp, sampleRate, channels }
    } finally {
      sample.close()
    }
  }

  return {
    read,
    *readAll(samples: AudioSample[]) {
      for (const sample of samples) {
        const frame = read(sample)
        if (frame) yield frame
      }
    },
    endSeconds: () => endSeconds,
  }
}
