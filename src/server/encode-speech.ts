import { limitTruePeak } from '@/engines/loudness/limiter'
import { SPEECH_TARGET } from '@/engines/loudness/normalise'
import { ceilingOf } from '@/engines/media/ceiling'
import { encodeAudio, type AudioFormat } from '@/engines/media/encode-audio'
import '@/engines/media/node-encoders'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'

/** A file of what a voice has said, its true peaks below -1 dBTP once it is decoded, whatever the encoder adds to them. */
export async function encodeSpeech(
  samples: Float32Array<ArrayBuffer>,
  format: AudioFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const ceilingDb = ceilingOf(format)
  // As voices are made already.
  if (ceilingDb >= SPEECH_TARGET.truePeakDb) return encodeAudio(samples, VOICE_SAMPLE_RATE, format)
  const limited = new Float32Array(samples)
  limitTruePeak(limited, VOICE_SAMPLE_RATE, ceilingDb)
  return encodeAudio(limited, VOICE_SAMPLE_RATE, format)
}
