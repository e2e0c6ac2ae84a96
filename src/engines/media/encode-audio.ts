import {
  AdtsOutputFormat,
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  FlacOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WavOutputFormat,
  type AudioCodec,
  type OutputFormat,
} from 'mediabunny'
import { encoderGain } from './encoder-gain'

export type AudioFormat = 'wav' | 'mp3' | 'flac' | 'opus' | 'aac' | 'm4a'

type Encoding = { container: () => OutputFormat; codec: AudioCodec; bitrate?: number; mediaType: string }

/** Bits per second are for one channel. */
const ENCODINGS: Record<AudioFormat, Encoding> = {
  wav: { container: () => new WavOutputFormat(), codec: 'pcm-s16', mediaType: 'audio/wav' },
  mp3: { container: () => new Mp3OutputFormat(), codec: 'mp3', bitrate: 96_000, mediaType: 'audio/mpeg' },
  flac: { container: () => new FlacOutputFormat(), codec: 'flac', mediaType: 'audio/flac' },
  opus: { container: () => new OggOutputFormat(), codec: 'opus', bitrate: 48_000, mediaType: 'audio/ogg' },
  aac: { container: () => new AdtsOutputFormat(), codec: 'aac', bitrate: 96_000, mediaType: 'audio/aac' },
  m4a: { container: () => new Mp4OutputFormat(), codec: 'aac', bitrate: 96_000, mediaType: 'audio/mp4' },
}

export const AUDIO_FORMATS = Object.keys(ENCODINGS) as readonly AudioFormat[]

export function mediaTypeOf(format: AudioFormat): string {
  return ENCODINGS[format].mediaType
}

/**
 * A whole file of one channel, or of several of one length (left, right). WAV, 16 bit, can be written anywhere; the others need an encoder, which in Node
 * `engines/media/node-encoders` registers.
 */
export async function encodeAudio(
  samples: Float32Array<ArrayBuffer> | readonly Float32Array<ArrayBuffer>[],
  sampleRate: number,
  format: AudioFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const channels = samples instanceof Float32Array ? [samples] : samples
  const { container, codec, bitrate: bitrateOfOne } = ENCODINGS[format]
  const bitrate = bitrateOfOne === undefined ? undefined : bitrateOfOne * channels.length
  const target = new BufferTarget()
  const output = new Output({ format: container(), target })
  const source = new AudioSampleSource({
    codec,
    ...(bitrate !== undefined && { bitrate }),
  })
  output.addAudioTrack(source)
  await output.start()
  for (const sample of pieces(channels, sampleRate, encoderGain(codec, bitrate, sampleRate))) {
    await source.add(sample)
    sample.close()
  }
  await output.finalize()
  // Set by `finalize`.
  return new Uint8Array(target.buffer!)
}

/** A second at a time: an encoder is not given minutes at once. */
function* pieces(
  channels: readonly Float32Array[],
  sampleRate: number,
  gain: number,
): Generator<AudioSample> {
  const length = channels[0]?.length ?? 0
  for (let start = 0; start < length; start += sampleRate) {
    yield new AudioSample({
      data: interleaved(
        channels.map((channel) => channel.subarray(start, start + sampleRate)),
        gain,
      ),
      format: 'f32',
      numberOfChannels: channels.length,
      sampleRate,
      timestamp: start / sampleRate,
    })
  }
}

function interleaved(channels: readonly Float32Array[], gain: number): Float32Array<ArrayBuffer> {
  const frames = new Float32Array((channels[0]?.length ?? 0) * channels.length)
  channels.forEach((channel, c) =>
    channel.forEach((sample, i) => (frames[i * channels.length + c] = sample * gain)),
  )
  return frames
}
