import type { PlacedFrame } from './placed-frames'
import { createResampler, type Resampler } from './resampler'

/** Brings all frames to the rate and the number of channels of the first. */
export function createEvenChannels() {
  let first: { sampleRate: number; channelCount: number } | undefined
  /** Of a part at another rate. */
  let resamplers: Resampler[] | undefined

  function shapeOf({ sampleRate, channels }: PlacedFrame) {
    return (first ??= { sampleRate, channelCount: channels.length })
  }

  return {
    *push(frame: PlacedFrame): Generator<PlacedFrame> {
      const { sampleRate, channelCount } = shapeOf(frame)
      const channels = withCount(frame.channels, channelCount)
      if (frame.sampleRate === sampleRate) return yield { sampleRate, channels }
      resamplers ??= channels.map(() => createResampler(frame.sampleRate, sampleRate))
      const resampled = resamplers.map((resampler, i) => resampler.push(channels[i]!))
      yield { sampleRate, channels: resampled }
    },
    /** The end of a part: its resamplers still have some of it. */
    *endPart(): Generator<PlacedFrame> {
      if (!first || !resamplers) return
      yield { sampleRate: first.sampleRate, channels: resamplers.map((resampler) => resampler.flush()) }
      resamplers = undefined
    },
  }
}

/** Folded, as left and right into mono, or repeated. */
function withCount(channels: Float32Array[], count: number): Float32Array[] {
  if (channels.length === count) return channels
  return Array.from({ length: count }, (_, i) => {
    const folded = channels.filter((_channel, source) => source % count === i)
    return folded.length > 0 ? mean(folded) : channels[i % channels.length]!
  })
}

function mean(channels: Float32Array[]): Float32Array {
  const sum = channels[0]!.slice()
  for (const channel of channels.slice(1)) for (let i = 0; i < sum.length; i++) sum[i]! += channel[i]!
  for (let i = 0; i < sum.length; i++) sum[i]! /= channels.length
  return sum
}
