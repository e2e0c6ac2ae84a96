import type { SpeechFormat } from '@/api/speech'
import { readModelFile } from '@/engines/models'
import { createVoiceMethods } from '@/engines/voice/voice-methods'
import { serve } from '@/lib/worker/serve'
import { encodeSpeech } from '@/server/encode-speech'
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
  if (format !== 'pcm') return encodeSpeech(samples, format)
  const view = new DataView(new ArrayBuffer(2 * samples.length))
  for (const [index, sample] of samples.entries()) view.setInt16(2 * index, Math.round(32_767 * sample), true)
  return new Uint8Array(view.buffer)
}
