import {
  AdtsOutputFormat,
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  FlacOutputFormat,
  Mp3OutputFormat,
  OggOutputFormat,
  Output,
  WavOutputFormat,
  type AudioCodec,
  type OutputFormat,
} from 'mediabunny'

export type AudioFormat = 'wav' | 'mp3' | 'flac' | 'opus' | 'aac'

type Encoding = { container: () => OutputFormat; codec: AudioCodec; bitrate?: number; mediaType: string }

/** Bits per second are for one channel of speech. */
const ENCODINGS: Record<AudioFormat, Encoding> = {
  wav: { container: () => new WavOutputFormat(), codec: 'pcm-s16', mediaType: 'audio/wav' },
  mp3: { container: () => new Mp3OutputFormat(), codec: 'mp3', bitrate: 96_000, mediaType: 'audio/mpeg' },
  flac: { container: () => new FlacOutputFormat(), codec: 'flac', mediaType: 'audio/flac' },
  opus: { container: () => new OggOutputFormat(), codec: 'opus', bitrate: 48_000, mediaType: 'audio/ogg' },
  aac: { container: () => new AdtsOutputFormat(), codec: 'aac', bitrate: 96_000, mediaType: 'audio/aac' },
}

export const AUDIO_FORMATS = Object.keys(ENCODINGS) as readonly AudioFormat[]

export function mediaTypeOf(format: AudioFormat): string {
  return ENCODINGS[format].mediaType
}

/**
 * A whole file of one channel. WAV, 16 bit, can be written anywhere; the others need an encoder, which in Node
 * `engines/media/node-encoders` registers.
 */
export async function encodeAudio(
  samples: Float32Array<ArrayBuffer>,
  sampleRate: number,
  format: AudioFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const { container, codec, bitrate } = ENCODINGS[format]
  const target = new BufferTarget()
  const output = new Output({ format: container(), target })
  const source = new AudioSampleSource({ codec, ...(bitrate !== undefined && { bitrate }) })
  output.addAudioTrack(source)
  await output.start()
  for (const sample of pieces(samples, sampleRate)) {
    await source.add(sample)
    sample.close()
  }
  await output.finalize()
  // Set by `finalize`.
  return new Uint8Array(target.buffer!)
}

/** A second at a time: an encoder is not given minutes at once. */
function* pieces(samples: Float32Array<ArrayBuffer>, sampleRate: number): Generator<AudioSample> {
  for (let start = 0; start < samples.length; start += sampleRate) {
    const data = samples.slice(start, start + sampleRate)
    yield new AudioSample({
      data,
      format: 'f32',
      numberOfChannels: 1,
      sampleRate,
      timestamp: start / sampleRate,
    })
  }
}
