import { joinSamples } from '@/domain/audio/pcm'
import type { MediaFile } from '@/engines/media/media-file'
import { createResampler } from '@/engines/media/resampler'
import type { DecodedSound } from './protocol'
import { soundOf } from './sound-of'

/** Quieter than this part of the loudest sample is silence. */
const SILENCE_PART = 0.01

/** The whole of a short file, its channels as one, without the padding of encoders. Throws `UnsupportedAudioError` and its kin. */
export async function decode(file: MediaFile, signal: AbortSignal): Promise<DecodedSound> {
  const pieces: Float32Array<ArrayBuffer>[] = []
  let sampleRate = 0
  for await (const frame of soundOf(file, signal)) {
    sampleRate = frame.sampleRate
    pieces.push(mono(frame.channels))
  }
  return described(joinSamples(pieces), sampleRate)
}

function mono(channels: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const mixed = new Float32Array(channels[0]?.length ?? 0)
  for (const channel of channels)
    for (let i = 0; i < mixed.length; i++) mixed[i]! += channel[i]! / channels.length
  return mixed
}

function described(samples: Float32Array<ArrayBuffer>, sampleRate: number): DecodedSound {
  let loudest = 0
  for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample))
  const isHeard = (sample: number) => Math.abs(sample) > loudest * SILENCE_PART
  const first = Math.max(0, samples.findIndex(isHeard))
  const last = samples.findLastIndex(isHeard)
  const resampler = createResampler(sampleRate)
  const speechSamples = joinSamples([resampler.push(samples), resampler.flush()])
  return {
    samples,
    sampleRate,
    speechSamples,
    heard: { startSeconds: first / sampleRate, endSeconds: (last + 1) / sampleRate },
  }
}
