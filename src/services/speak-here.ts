import { joinSamples } from '@/domain/audio/pcm'
import { deviceVoiceOf } from '@/domain/script/voice-names'
import type { SpeechWord } from '@/domain/speech/speech-word'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'
import type { voiceClient } from '@/engines/voice/voice.client'
import type { SpeakInput, SpeakJob } from './audio-service'

/** Speaks; in the tab a worker does. */
export type VoiceEngine = Pick<typeof voiceClient, 'call'>

/** A line by the built-in voices. Word times come with the sound. */
export async function speakHere(engine: VoiceEngine, { spokenAs }: SpeakInput, job: SpeakJob): Promise<void> {
  const { text, speed, pronunciations } = spokenAs
  const sounds: Float32Array<ArrayBuffer>[] = []
  const words: SpeechWord[] = []
  const voiceId = deviceVoiceOf(spokenAs.voiceId)
  await engine.call('load', { voiceId }, { signal: job.signal, onProgress: job.onLoading })
  job.onProgress(0)
  await engine.call(
    'speak',
    { text, voiceId, speed, pronunciations },
    {
      signal: job.signal,
      onProgress: (part) => {
        sounds.push(part.samples)
        words.push(...part.words)
        job.onProgress(part.fraction)
      },
    },
  )
  const sound = {
    samples: joinSamples(sounds),
    sampleRate: VOICE_SAMPLE_RATE,
    words,
    wordTiming: 'heard' as const,
  }
  await job.onSpoken({ ...sound, receiptId: null, chargedCredits: null }, [])
}
