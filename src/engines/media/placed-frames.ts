import { decodedFrames, type DecodedFrame } from './decoded-frames'
import type { SoundPart } from './sound-parts'
import { startOfFirstFrame } from './timeline'

/** Sound of one rate; the channels are of one length, and may be views of buffers that the next frame overwrites. */
export type PlacedFrame = { sampleRate: number; channels: Float32Array[] }

/** Deviations of packet times up to this are jitter; a longer one is a real gap, or sound that is there twice. */
const JITTER_SECONDS = 0.04
/** A leap in time longer than this is a broken timestamp. */
const LONGEST_GAP_SECONDS = 3600

/** The decoded frames of a part without what is not to be heard, and with silence where nothing is: each follows the one before. */
export async function* placedFrames(part: SoundPart, signal: AbortSignal): AsyncGenerator<PlacedFrame> {
  const { audio, timeline } = part
  const expectedEnd = timeline.endSeconds ?? audio.statedDurationSeconds
  let place: ReturnType<typeof createPlace> | undefined
  for await (const frame of decodedFrames(audio.track, expectedEnd, signal)) {
    place ??= createPlace(part, frame)
    // Nothing we know of changes its rate midway; what follows such a change is noise.
    if (frame.sampleRate === place.sampleRate) yield* place.put(frame)
  }
}

function createPlace({ audio, timeline }: SoundPart, first: DecodedFrame) {
  const { sampleRate } = first
  const { zeroSeconds, endSeconds, paddingEndSeconds } = timeline
  const firstStart = startOfFirstFrame(audio, {
    startSeconds: first.startSeconds,
    durationSeconds: lengthOf(first.channels) / sampleRate,
  })
  const shiftSeconds = firstStart - first.startSeconds - zeroSeconds
  const sampleAt = (seconds: number) => Math.round((seconds - zeroSeconds) * sampleRate)
  const paddingEnd = sampleAt(paddingEndSeconds)
  let end = sampleAt(endSeconds ?? Infinity)
  let position = 0
  const held: Float32Array[][] = []

  /** How far a frame starts behind what is there (a gap), or before it (negative, so much of it is cut). */
  function offsetOf(frame: DecodedFrame) {
    const offset = Math.round((frame.startSeconds + shiftSeconds) * sampleRate) - position
    if (position === 0) return offset
    const isJitter = Math.abs(offset) <= JITTER_SECONDS * sampleRate
    return isJitter || Math.abs(offset) > LONGEST_GAP_SECONDS * sampleRate ? 0 : offset
  }

  function* silence(sampleCount: number, channelCount: number): Generator<PlacedFrame> {
    position += sampleCount
    for (let rest = sampleCount; rest > 0; rest -= sampleRate) {
      const piece = new Float32Array(Math.min(rest, sampleRate))
      yield { sampleRate, channels: Array.from({ length: channelCount }, () => piece) }
    }
  }

  /** What is behind the end waits: if more than padding comes, it was no end. */
  function* hear(channels: Float32Array[]): Generator<PlacedFrame> {
    const length = lengthOf(channels)
    const heard = Math.max(0, Math.min(length, end - position))
    position += length
    if (heard > 0) yield { sampleRate, channels: cut(channels, 0, heard) }
    if (heard < length && paddingEnd < Infinity) yield* holdBack(cut(channels, heard))
  }

  function* holdBack(channels: Float32Array[]): Generator<PlacedFrame> {
    held.push(channels.map((channel) => channel.slice()))
    // Encoders miscount by a frame.
    if (position <= paddingEnd + lengthOf(channels)) return
    for (const padding of held.splice(0)) yield { sampleRate, channels: padding }
    end = Infinity
  }

  return {
    sampleRate,
    *put(frame: DecodedFrame): Generator<PlacedFrame> {
      const offset = offsetOf(frame)
      const gap = Math.min(offset, end - position)
      if (gap > 0) yield* silence(gap, frame.channels.length)
      if (offset > -lengthOf(frame.channels)) yield* hear(cut(frame.channels, Math.max(0, -offset)))
    },
  }
}

const lengthOf = (channels: Float32Array[]) => channels[0]!.length

const cut = (channels: Float32Array[], from: number, to?: number) =>
  channels.map((channel) => channel.subarray(from, to))
