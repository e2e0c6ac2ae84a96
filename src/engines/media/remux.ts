import {
  BlobSource,
  BufferTarget,
  Conversion,
  ConversionCanceledError,
  Input,
  MP4,
  MATROSKA,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { DamagedAudioError } from '@/domain/audio/errors'

/**
 * Writes a take of MediaRecorder anew in its own container, packets as they are, with a duration and an index to seek by.
 * The result is built in memory: a take of four hours at 96 kbit/s is 170 MB.
 */
export async function remux(take: Blob, signal: AbortSignal): Promise<Blob> {
  signal.throwIfAborted()
  const input = new Input({ source: new BlobSource(take), formats: [WEBM, MATROSKA, MP4] })
  try {
    const format = (await input.getFormat()) === MP4 ? new Mp4OutputFormat() : new WebMOutputFormat()
    const output = new Output({ format, target: new BufferTarget() })
    await convert(input, output, signal)
    return new Blob([output.target.buffer!], { type: take.type })
  } finally {
    input.dispose()
  }
}

async function convert(input: Input, output: Output, signal: AbortSignal) {
  const conversion = await Conversion.init({ input, output, showWarnings: false })
  if (!conversion.isValid) throw new DamagedAudioError('The take holds nothing that can be written anew.')
  const cancel = () => void conversion.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    await conversion.execute()
  } catch (error) {
    throw error instanceof ConversionCanceledError ? signal.reason : error
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
