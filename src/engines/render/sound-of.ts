import { DamagedAudioError } from '@/domain/audio/errors'
import { decodedFrames, type DecodedFrame } from '@/engines/media/decoded-frames'
import type { MediaFile } from '@/engines/media/media-file'
import { openAudio, type OpenedAudio } from '@/engines/media/open-audio'
import { createResampler, type Resampler } from '@/engines/media/resampler'
import { readTimeline, startOfFirstFrame, type Timeline } from '@/engines/media/timeline'
import type { Job } from '@/lib/worker/messages'
import type { Channels } from './sound'

/** `fraction` is how much of the file has been heard then, as far as one can tell. */
type HeardFrame = { sampleRate: number; channels: Channels; fraction: number }

/**
 * What a file sounds like, frame by frame, without the padding of encoders. The channels are copies. Throws
 * `UnsupportedAudioError` and its kin.
 */
export async function* soundOf(file: MediaFile, signal: AbortSignal): AsyncGenerator<HeardFrame> {
  const audio = await openAudio(file)
  try {
    const timeline = await readTimeline(file, audio)
    const endSeconds = timeline.endSeconds ?? audio.statedDurationSeconds
    let span: { skip: number; rest: number } | undefined
    for await (const frame of decodedFrames(audio.track, endSeconds, signal)) {
      span ??= spanOf(timeline, audio, frame)
      const length = frame.channels[0]?.length ?? 0
      const from = Math.min(span.skip, length)
      const to = Math.min(length, from + span.rest)
      span.skip -= from
      span.rest -= to - from
      yield {
        sampleRate: frame.sampleRate,
        channels: frame.channels.map((channel) => copyOf(channel, from, to)),
        fraction: Math.min(1, frame.startSeconds / audio.expectedDurationSeconds),
      }
    }
    if (!span) throw new DamagedAudioError('No part of the sound could be decoded.')
  } finally {
    audio.input.dispose()
  }
}

const copyOf = (channel: Float32Array, from: number, to: number) =>
  new Float32Array(channel.subarray(from, to))

/** Samples to leave out at the start, and to take then. */
function spanOf({ zeroSeconds, endSeconds }: Timeline, audio: OpenedAudio, frame: DecodedFrame) {
  const { sampleRate, channels } = frame
  const durationSeconds = (channels[0]?.length ?? 0) / sampleRate
  const start = startOfFirstFrame(audio, { startSeconds: frame.startSeconds, durationSeconds })
  return {
    skip: Math.max(0, Math.round((zeroSeconds - start) * sampleRate)),
    rest: endSeconds === undefined ? Infinity : Math.round((endSeconds - zeroSeconds) * sampleRate),
  }
}

/** The same at one rate, left and right; further channels are left out. One channel is heard on both sides. */
export async function* stereoOf(
  file: MediaFile,
  sampleRate: number,
  { signal, onProgress }: Job,
): AsyncGenerator<Channels> {
  let resamplers: Resampler[] | undefined
  for await (const frame of soundOf(file, signal)) {
    const sides = frame.channels.slice(0, 2)
    resamplers ??= sides.map(() => createResampler(frame.sampleRate, sampleRate))
    yield bothSides(resamplers.map((resampler, side) => resampler.push(sides[side]!)))
    onProgress(frame.fraction)
  }
  if (resamplers) yield bothSides(resamplers.map((resampler) => resampler.flush()))
}

const bothSides = (channels: Channels): Channels =>
  channels.length === 1 ? [channels[0]!, channels[0]!.slice()] : channels
