import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  canEncodeAudio,
  FlacOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WavOutputFormat,
  type AudioCodec,
  type OutputFormat,
} from 'mediabunny'
import type { RenderFormat, RenderTags } from './protocol'
import { EncoderMissingError } from './errors'

type Encoding = { container: () => OutputFormat; codec: AudioCodec; bitrate?: number; mediaType: string }

/** Bits per second for one channel of speech. */
const ENCODINGS: Record<RenderFormat, Encoding> = {
  wav: { container: () => new WavOutputFormat(), codec: 'pcm-s16', mediaType: 'audio/wav' },
  mp3: { container: () => new Mp3OutputFormat(), codec: 'mp3', bitrate: 96_000, mediaType: 'audio/mpeg' },
  flac: { container: () => new FlacOutputFormat(), codec: 'flac', mediaType: 'audio/flac' },
  m4a: { container: () => new Mp4OutputFormat(), codec: 'aac', bitrate: 96_000, mediaType: 'audio/mp4' },
  opus: { container: () => new OggOutputFormat(), codec: 'opus', bitrate: 48_000, mediaType: 'audio/ogg' },
}

/** Makes an encoder known to mediabunny, where the home has none of its own. */
export type FindEncoder = (codec: AudioCodec) => Promise<void>

/** A file of one channel, encoded as its sound comes. Throws `EncoderMissingError`. */
export async function encode(
  sound: AsyncIterable<Float32Array<ArrayBuffer>>,
  sampleRate: number,
  { format, tags }: { format: RenderFormat; tags: RenderTags },
  findEncoder: FindEncoder,
): Promise<{ file: Blob; durationSeconds: number }> {
  const { container, codec, bitrate, mediaType } = ENCODINGS[format]
  await requireEncoder(codec, sampleRate, bitrate, findEncoder)
  const output = new Output({ format: container(), target: new BufferTarget() })
  const source = new AudioSampleSource({ codec, ...(bitrate !== undefined && { bitrate }) })
  output.addAudioTrack(source)
  output.setMetadataTags(tags)
  await output.start()
  try {
    const samples = await addAll(source, sound, sampleRate)
    await output.finalize()
    return {
      // Set by `finalize`.
      file: new Blob([output.target.buffer!], { type: mediaType }),
      durationSeconds: samples / sampleRate,
    }
  } catch (error) {
    await output.cancel()
    throw error
  }
}

async function requireEncoder(
  codec: AudioCodec,
  sampleRate: number,
  bitrate: number | undefined,
  findEncoder: FindEncoder,
): Promise<void> {
  const sound = { numberOfChannels: 1, sampleRate, ...(bitrate !== undefined && { bitrate }) }
  if (await canEncodeAudio(codec, sound)) return
  await findEncoder(codec)
  if (!(await canEncodeAudio(codec, sound)))
    throw new EncoderMissingError(
      `This browser cannot write ${codec}. WAV, FLAC, MP3 and M4A are always there.`,
    )
}

async function addAll(
  source: AudioSampleSource,
  sound: AsyncIterable<Float32Array<ArrayBuffer>>,
  sampleRate: number,
): Promise<number> {
  let done = 0
  for await (const data of evenPieces(sound, sampleRate)) {
    const timestamp = done / sampleRate
    const sample = new AudioSample({ data, format: 'f32', numberOfChannels: 1, sampleRate, timestamp })
    await source.add(sample)
    sample.close()
    done += data.length
  }
  return done
}

/** A second at a time, but for the last: an encoder is not given minutes at once, and FFmpeg's FLAC no pieces of changing length. */
async function* evenPieces(
  sound: AsyncIterable<Float32Array<ArrayBuffer>>,
  length: number,
): AsyncGenerator<Float32Array<ArrayBuffer>> {
  let piece = new Float32Array(length)
  let filled = 0
  for await (const samples of sound)
    for (let at = 0; at < samples.length;) {
      const taken = samples.subarray(at, at + length - filled)
      piece.set(taken, filled)
      filled += taken.length
      at += taken.length
      if (filled < length) continue
      yield piece
      piece = new Float32Array(length)
      filled = 0
    }
  if (filled > 0) yield piece.slice(0, filled)
}
