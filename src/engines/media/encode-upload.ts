import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  canEncodeAudio,
  Output,
  Quality,
  WavOutputFormat,
  WebMOutputFormat,
} from 'mediabunny'
import { BYTES_PER_PCM_SAMPLE, floatFromInt16, pcmFilePartsOf } from '@/domain/audio/pcm-layout'
import { SPEECH_SAMPLE_RATE, type SampleSpan } from '@/domain/audio/pcm'

/** Speech at 16 kHz sounds the same to a recogniser from about 20 kbit/s on (RFC 6716, 2.1.1: wideband speech 16 to 20). */
const OPUS_BITS_PER_SECOND = 24_000

/** Packets of 20 ms cost 8 bytes of container each; a tenth is left for what the encoder takes beyond its rate. */
const OPUS_BYTES_PER_SECOND = (OPUS_BITS_PER_SECOND / 8 + 8 * 50) * 1.1

const WAV_HEADER_BYTES = 1024

const MONO = { numberOfChannels: 1, sampleRate: SPEECH_SAMPLE_RATE }

/** Seconds of speech that surely fit into so many bytes, as `encodeUpload` writes them. */
export async function uploadSeconds(maxBytes: number): Promise<number> {
  if (await canEncodeAudio('opus', MONO)) return maxBytes / OPUS_BYTES_PER_SECOND
  return (maxBytes - WAV_HEADER_BYTES) / (SPEECH_SAMPLE_RATE * BYTES_PER_PCM_SAMPLE)
}

/**
 * A part of a recording as a file to send: Opus in WebM or, where the browser cannot encode it, WAV; mono, 16 kHz. The same
 * part gives the same bytes, so that a service knows a repeated request again.
 */
export async function encodeUpload(
  pcmDirectory: FileSystemDirectoryHandle,
  span: SampleSpan,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (fraction: number) => void },
): Promise<File> {
  const isOpus = await canEncodeAudio('opus', MONO)
  const source = isOpus
    ? new AudioSampleSource({
        codec: 'opus',
        quality: new Quality({ bitrate: OPUS_BITS_PER_SECOND, bitrateMode: 'constant' }),
      })
    : new AudioSampleSource({ codec: 'pcm-s16' })
  const format = isOpus ? new WebMOutputFormat() : new WavOutputFormat()
  const output = new Output({ format, target: new BufferTarget() })
  output.addAudioTrack(source)
  await output.start()
  try {
    await addSamples(source, pcmDirectory, span, signal, onProgress)
    await output.finalize()
  } catch (error) {
    await output.cancel()
    throw error
  }
  const [name, type] = isOpus ? ['speech.webm', 'audio/webm'] : ['speech.wav', 'audio/wav']
  return new File([output.target.buffer!], name, { type })
}

async function addSamples(
  source: AudioSampleSource,
  pcmDirectory: FileSystemDirectoryHandle,
  span: SampleSpan,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<void> {
  let done = 0
  for (const { fileName, startSample, endSample } of pcmFilePartsOf(span)) {
    signal.throwIfAborted()
    const file = await (await pcmDirectory.getFileHandle(fileName)).getFile()
    const bytes = file.slice(startSample * BYTES_PER_PCM_SAMPLE, endSample * BYTES_PER_PCM_SAMPLE)
    const data = floatFromInt16(new Int16Array(await bytes.arrayBuffer()))
    const timestamp = done / SPEECH_SAMPLE_RATE
    const sample = new AudioSample({ data, format: 'f32', timestamp, ...MONO })
    await source.add(sample)
    sample.close()
    done += endSample - startSample
    onProgress(done / (span.endSample - span.startSample))
  }
}
