import type { SpeechFormat } from '@/api/speech'
import { encodeAudio } from '@/engines/media/encode-audio'
import '@/engines/media/node-encoders'
import { readModelFile } from '@/engines/models'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'
import { createVoiceMethods } from '@/engines/voice/voice-methods'
import { serve } from '@/lib/worker/serve'
import { speakText } from '@/server/speak-text'
import { parentPort } from './parent-port'
import type { VoiceProcessMethods } from './protocol'

const voice = createVoiceMethods((path) => readModelFile('kokoro', path))

serve(
  {
    speak: async ({ format, ...input }, job) => {
      const { samples, durationSeconds, words } = await speakText(
        voice,
        { ...input, pronunciations: [] },
        job,
      )
      return { audio: await encoded(samples, format), durationSeconds, words }
    },
  } satisfies VoiceProcessMethods,
  parentPort(),
)

async function encoded(samples: Float32Array<ArrayBuffer>, format: SpeechFormat): Promise<Uint8Array> {
  if (format !== 'pcm') return encodeAudio(samples, VOICE_SAMPLE_RATE, format)
  const view = new DataView(new ArrayBuffer(2 * samples.length))
  for (const [index, sample] of samples.entries()) view.setInt16(2 * index, Math.round(32_767 * sample), true)
  return new Uint8Array(view.buffer)
}
