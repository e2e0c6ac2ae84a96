import { floatFromInt16 } from './pcm-layout'
import { WAV_HEADER_BYTES } from './wav-header'

/** The sound of a file that begins with `wavHeader`: one channel of 16-bit samples. */
export async function wavSamples(
  file: Blob,
): Promise<{ samples: Float32Array<ArrayBuffer>; sampleRate: number }> {
  const bytes = await file.arrayBuffer()
  const sampleRate = new DataView(bytes).getUint32(24, true)
  return { samples: floatFromInt16(new Int16Array(bytes, WAV_HEADER_BYTES)), sampleRate }
}
