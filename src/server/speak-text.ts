import { joinSamples } from '@/domain/audio/pcm'
import type { SpeechWord } from '@/domain/speech/speech-word'
import { VOICE_SAMPLE_RATE, type SpeakInput, type VoiceMethods } from '@/engines/voice/protocol'
import type { Job } from '@/lib/worker/messages'

export type SpokenText = {
  /** One channel at `VOICE_SAMPLE_RATE`. */
  samples: Float32Array<ArrayBuffer>
  words: SpeechWord[]
  durationSeconds: number
}

/** Speaks a whole text. Progress is the fraction of it. Throws as `VoiceMethods.speak`. */
export async function speakText(
  voice: Pick<VoiceMethods, 'speak'>,
  input: SpeakInput,
  { signal, onProgress }: Job,
): Promise<SpokenText> {
  const sounds: Float32Array<ArrayBuffer>[] = []
  const words: SpeechWord[] = []
  await voice.speak(input, {
    signal,
    onProgress: (part) => {
      sounds.push(part.samples)
      words.push(...part.words)
      onProgress(part.fraction)
    },
  })
  const samples = joinSamples(sounds)
  return { samples, words, durationSeconds: samples.length / VOICE_SAMPLE_RATE }
}
