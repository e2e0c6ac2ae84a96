import { DamagedAudioError } from '@/domain/audio/errors'
import type { MediaInfo } from '@/domain/audio/media-info'
import type { Peaks } from '@/domain/audio/peaks'
import { decodedFrames, type DecodedFrame } from './decoded-frames'
import type { MediaFile } from './media-file'
import { createMonoMixer } from './mono-mixer'
import { openAudio, type OpenedAudio } from './open-audio'
import { createResampler } from './resampler'
import { readTimeline, startOfFirstFrame, type Timeline } from './timeline'
import { endsEarly } from './truncation'

export type SpeechAudio =
  | {
      kind: 'audio'
      samples: Float32Array<ArrayBuffer>
      peaks: Peaks
      /** 0 to 1 of the length that the file states, or that its size lets guess. */
      fraction: number
      statedDurationSeconds: number
    }
  | { kind: 'end'; media: MediaInfo }

/** Deviations of packet times up to this are jitter; a longer one is a real gap, or sound that is there twice. */
const JITTER_SECONDS = 0.04
/** A leap in time longer than this is a broken timestamp. */
const LONGEST_GAP_SECONDS = 3600

/**
 * Decodes the sound of a file in one pass and in bounded memory: about a second at a time of 16 kHz mono with the peaks
 * of the native channels, and at the end what the file was. Sample n is heard at n / 16000 seconds when the file is
 * played: padding of encoders is cut, and where packets are missing there is silence.
 */
export async function* decodeSpeechAudio(file: MediaFile, signal: AbortSignal): AsyncGenerator<SpeechAudio> {
  const audio = await openAudio(file)
  try {
    const timeline = await readTimeline(file, audio)
    const durationSeconds = yield* decodeTrack(audio, timeline, signal)
    const isTruncated = await endsEarly(file, audio.container, expectedEnd(audio, timeline), durationSeconds)
    yield { kind: 'end', media: mediaInfo(audio, durationSeconds, isTruncated) }
  } finally {
    audio.input.dispose()
  }
}

function expectedEnd({ statedDurationSeconds }: OpenedAudio, { endSeconds }: Timeline) {
  return endSeconds ?? statedDurationSeconds
}

function mediaInfo(audio: OpenedAudio, durationSeconds: number, isTruncated: boolean): MediaInfo {
  const { container, codec, sampleRate, channels, hasVideo } = audio
  return { durationSeconds, container, codec, sampleRate, channels, hasVideo, isTruncated }
}

/** Yields the sound and returns its length in seconds. */
async function* decodeTrack(
  audio: OpenedAudio,
  timeline: Timeline,
  signal: AbortSignal,
): AsyncGenerator<SpeechAudio, number> {
  let assembly: Assembly | undefined
  for await (const frame of decodedFrames(audio.track, expectedEnd(audio, timeline), signal)) {
    assembly ??= startAssembly(audio, timeline, frame)
    // Nothing we know of changes its rate midway; what follows such a change is noise.
    if (frame.sampleRate !== assembly.sampleRate) continue
    for (let gap = assembly.gapBefore(frame); gap > 0; gap -= assembly.sampleRate) {
      assembly.addSilence(Math.min(gap, assembly.sampleRate))
      if (assembly.isFull()) yield assembly.take()
    }
    assembly.add(frame)
    if (assembly.isFull()) yield assembly.take()
  }
  if (!assembly) throw new DamagedAudioError('No part of the sound could be decoded.')
  yield assembly.takeRest()
  return assembly.durationSeconds()
}

type Assembly = ReturnType<typeof startAssembly>

/** Puts decoded frames where they belong in time, and turns them into 16 kHz mono and peaks. */
function startAssembly(audio: OpenedAudio, { zeroSeconds, endSeconds }: Timeline, first: DecodedFrame) {
  const { sampleRate } = first
  const mixer = createMonoMixer(sampleRate)
  const resampler = createResampler(sampleRate)
  const firstStart = startOfFirstFrame(audio, {
    startSeconds: first.startSeconds,
    durationSeconds: first.channels[0]!.length / sampleRate,
  })
  const shiftSeconds = firstStart - first.startSeconds - zeroSeconds
  const endSample = Math.round(((endSeconds ?? Infinity) - zeroSeconds) * sampleRate)
  let pending = 0
  let position = 0

  /** How far a frame starts behind what is there (a gap), or before it (negative, so much of it is cut). */
  function offsetOf(frame: DecodedFrame) {
    const offset = Math.round((frame.startSeconds + shiftSeconds) * sampleRate) - position
    if (position === 0) return offset
    const isJitter = Math.abs(offset) <= JITTER_SECONDS * sampleRate
    return isJitter || Math.abs(offset) > LONGEST_GAP_SECONDS * sampleRate ? 0 : offset
  }

  function advance(sampleCount: number) {
    position += sampleCount
    pending += sampleCount
  }

  function emit(samples: Float32Array<ArrayBuffer>, peaks: Peaks): SpeechAudio {
    pending = 0
    const statedDurationSeconds = audio.expectedDurationSeconds
    const fraction = Math.min(1, position / sampleRate / statedDurationSeconds)
    return { kind: 'audio', samples, peaks, fraction, statedDurationSeconds }
  }

  return {
    sampleRate,
    gapBefore: (frame: DecodedFrame) => Math.max(0, Math.min(offsetOf(frame), endSample - position)),
    addSilence(sampleCount: number) {
      mixer.pushSilence(sampleCount)
      advance(sampleCount)
    },
    add(frame: DecodedFrame) {
      const length = frame.channels[0]!.length
      const from = Math.min(length, Math.max(0, -offsetOf(frame)))
      const to = Math.min(length, from + Math.max(0, endSample - position))
      if (to <= from) return
      mixer.push(frame.channels.map((channel) => channel.subarray(from, to)))
      advance(to - from)
    },
    isFull: () => pending >= sampleRate,
    take: () => emit(resampler.push(mixer.takeSamples()), mixer.takePeaks()),
    takeRest() {
      const last = resampler.push(mixer.takeSamples())
      const tail = resampler.flush()
      const samples = new Float32Array(last.length + tail.length)
      samples.set(last)
      samples.set(tail, last.length)
      return emit(samples, mixer.flushPeaks())
    },
    durationSeconds: () => position / sampleRate,
  }
}
