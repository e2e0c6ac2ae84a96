import { limitTruePeak } from '@/engines/loudness/limiter'
import { LOSSY_TRUE_PEAK_DB } from '@/engines/loudness/normalise'
import { encodeAudio, type AudioFormat } from '@/engines/media/encode-audio'
import '@/engines/media/node-encoders'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'

const LOSSLESS: readonly AudioFormat[] = ['wav', 'flac']

/** A file of what a voice has said, its true peaks below -1 dBTP once it is decoded, whatever the encoder adds to them. */
export async function encodeSpeech(
  samples: Float32Array<ArrayBuffer>,
  format: AudioFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const room = new Float32Array(samples)
  if (!LOSSLESS.includes(format)) limitTruePeak(room, VOICE_SAMPLE_RATE, LOSSY_TRUE_PEAK_DB)
  return encodeAudio(room, VOICE_SAMPLE_RATE, format)
}
