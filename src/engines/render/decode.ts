import { joinSamples } from '@/domain/audio/pcm'
import { DamagedAudioError } from '@/domain/audio/errors'
import { decodedFrames } from '@/engines/media/decoded-frames'
import type { MediaFile } from '@/engines/media/media-file'
import { openAudio } from '@/engines/media/open-audio'
import { createResampler } from '@/engines/media/resampler'
import { readTimeline, startOfFirstFrame } from '@/engines/media/timeline'
import type { DecodedSound } from './protocol'

/** Quieter than this part of the loudest sample is silence. */
const SILENCE_PART = 0.01

/** The whole of a short file, its channels as one, without the padding of encoders. Throws `UnsupportedAudioError` and its kin. */
export async function decode(file: MediaFile, signal: AbortSignal): Promise<DecodedSound> {
  const audio = await openAudio(file)
  try {
    const timeline = await readTimeline(file, audio)
    const endSeconds = timeline.endSeconds ?? audio.statedDurationSeconds
    const pieces: Float32Array<ArrayBuffer>[] = []
    let skip: number | null = null
    let sampleRate = audio.sampleRate
    for await (const frame of decodedFrames(audio.track, endSeconds, signal)) {
      const length = frame.channels[0]?.length ?? 0
      skip ??= Math.max(
        0,
        Math.round(
          (timeline.zeroSeconds -
            startOfFirstFrame(audio, {
              startSeconds: frame.startSeconds,
              durationSeconds: length / frame.sampleRate,
            })) *
            frame.sampleRate,
        ),
      )
      sampleRate = frame.sampleRate
      const from = Math.min(skip, length)
      skip -= from
      pieces.push(mono(frame.channels, from))
    }
    if (pieces.length === 0) throw new DamagedAudioError('No part of the sound could be decoded.')
    return described(withoutPadding(joinSamples(pieces), sampleRate, timeline), sampleRate)
  } finally {
    audio.input.dispose()
  }
}

function withoutPadding(
  samples: Float32Array<ArrayBuffer>,
  sampleRate: number,
  { zeroSeconds, endSeconds }: { zeroSeconds: number; endSeconds: number | undefined },
): Float32Array<ArrayBuffer> {
  const length =
    endSeconds === undefined ? samples.length : Math.round((endSeconds - zeroSeconds) * sampleRate)
  return length < samples.length ? samples.slice(0, length) : samples
}

function mono(channels: Float32Array[], from: number): Float32Array<ArrayBuffer> {
  const mixed = new Float32Array((channels[0]?.length ?? 0) - from)
  for (const channel of channels)
    for (let i = 0; i < mixed.length; i++) mixed[i]! += channel[from + i]! / channels.length
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
