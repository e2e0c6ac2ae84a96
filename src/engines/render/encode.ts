import {
  AudioSample,
  AudioSampleSource,
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
import { encoderGain } from '@/engines/media/encoder-gain'
import { createBlobTarget } from './blob-target'
import { EncoderMissingError } from './errors'
import type { RenderFormat, RenderTags } from './protocol'
import type { Channels } from './sound'

type Encoding = {
  container: (tags: RenderTags) => OutputFormat
  codec: AudioCodec
  bitrate?: number
  mediaType: string
}

/** Bits per second for one channel: speech, or half of music. */
const ENCODINGS: Record<RenderFormat, Encoding> = {
  wav: { container: wave, codec: 'pcm-s16', mediaType: 'audio/wav' },
  mp3: { container: () => new Mp3OutputFormat(), codec: 'mp3', bitrate: 96_000, mediaType: 'audio/mpeg' },
  flac: { container: () => new FlacOutputFormat(), codec: 'flac', mediaType: 'audio/flac' },
  m4a: {
    container: () => new Mp4OutputFormat({ fastStart: false }),
    codec: 'aac',
    bitrate: 96_000,
    mediaType: 'audio/mp4',
  },
  opus: { container: () => new OggOutputFormat(), codec: 'opus', bitrate: 48_000, mediaType: 'audio/ogg' },
}

/** What programs look for first are RIFF's own tags, which know no letters but those of ASCII for certain; ID3 knows all. */
function wave(tags: RenderTags): OutputFormat {
  const isPlain = Object.values(tags).every((tag) => /^[\x20-\x7e]*$/.test(String(tag)))
  return new WavOutputFormat({ metadataFormat: isPlain ? 'info' : 'id3' })
}

/** Makes an encoder known to mediabunny, where the home has none of its own. */
export type FindEncoder = (codec: AudioCodec) => Promise<void>

type SoundLayout = { sampleRate: number; channelCount: number }

/** A file encoded as its sound comes, of any length. Throws `EncoderMissingError`. */
export async function encode(
  sound: AsyncIterable<Channels>,
  layout: SoundLayout,
  { format, tags }: { format: RenderFormat; tags: RenderTags },
  findEncoder: FindEncoder,
): Promise<{ file: Blob; durationSeconds: number }> {
  const { container, codec, bitrate: bitrateOfOne, mediaType } = ENCODINGS[format]
  const bitrate: { bitrate?: number } =
    bitrateOfOne === undefined ? {} : { bitrate: bitrateOfOne * layout.channelCount }
  await requireEncoder(codec, { ...layout, ...bitrate }, findEncoder)
  const { target, file } = createBlobTarget()
  const output = new Output({ format: container(tags), target })
  const source = new AudioSampleSource({ codec, ...bitrate })
  output.addAudioTrack(source)
  output.setMetadataTags(tags)
  await output.start()
  try {
    const samples = await addAll(
      source,
      sound,
      layout,
      encoderGain(codec, bitrate.bitrate, layout.sampleRate),
    )
    await output.finalize()
    return { file: file(mediaType), durationSeconds: samples / layout.sampleRate }
  } catch (error) {
    await output.cancel()
    throw error
  }
}

async function requireEncoder(
  codec: AudioCodec,
  { sampleRate, channelCount, ...bitrate }: SoundLayout & { bitrate?: number },
  findEncoder: FindEncoder,
): Promise<void> {
  const sound = { numberOfChannels: channelCount, sampleRate, ...bitrate }
  if (await canEncodeAudio(codec, sound)) return
  await findEncoder(codec)
  if (!(await canEncodeAudio(codec, sound)))
    throw new EncoderMissingError(
      `This browser cannot write ${codec}. WAV, FLAC, MP3 and M4A are always there.`,
    )
}

async function addAll(
  source: AudioSampleSource,
  sound: AsyncIterable<Channels>,
  { sampleRate, channelCount }: SoundLayout,
  gain: number,
): Promise<number> {
  let done = 0
  for await (const data of evenPieces(sound, sampleRate, channelCount)) {
    if (gain !== 1) for (let i = 0; i < data.length; i++) data[i]! *= gain
    const timestamp = done / sampleRate
    const sample = new AudioSample({
      data,
      format: 'f32',
      numberOfChannels: channelCount,
      sampleRate,
      timestamp,
    })
    await source.add(sample)
    sample.close()
    done += data.length / channelCount
  }
  return done
}

/**
 * A second at a time, but for the last, its channels interleaved: an encoder is not given minutes at once, and FFmpeg's FLAC
 * no pieces of changing length.
 */
async function* evenPieces(
  sound: AsyncIterable<Channels>,
  length: number,
  channelCount: number,
): AsyncGenerator<Float32Array<ArrayBuffer>> {
  let piece = new Float32Array(length * channelCount)
  let filled = 0
  for await (const channels of sound) {
    const count = channels[0]?.length ?? 0
    for (let at = 0; at < count;) {
      const taken = Math.min(count - at, length - filled)
      channels.forEach((channel, c) => {
        for (let i = 0; i < taken; i++) piece[(filled + i) * channelCount + c] = channel[at + i]!
      })
      filled += taken
      at += taken
      if (filled < length) continue
      yield piece
      piece = new Float32Array(length * channelCount)
      filled = 0
    }
  }
  if (filled > 0) yield piece.slice(0, filled * channelCount)
}
