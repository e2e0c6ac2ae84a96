import type { MediaFile } from '@/engines/media/media-file'
import { playedSound } from '@/engines/media/played-sound'
import { createResampler, type Resampler } from '@/engines/media/resampler'
import type { Job } from '@/lib/worker/messages'
import type { Channels } from './sound'

/** `fraction` is how much of the file has been heard then, as far as one can tell. */
type HeardFrame = { sampleRate: number; channels: Channels; fraction: number }

/** What a file sounds like, frame by frame. The channels are copies. Throws `UnsupportedAudioError` and its kin. */
export async function* soundOf(file: MediaFile, signal: AbortSignal): AsyncGenerator<HeardFrame> {
  for await (const sound of playedSound(file, signal)) {
    if (sound.kind === 'end') return
    const { sampleRate, channels, fraction } = sound
    yield { sampleRate, channels: channels.map((channel) => new Float32Array(channel)), fraction }
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
