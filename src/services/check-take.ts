import { queryOptions } from '@tanstack/react-query'
import { compareWords, type WordDifference } from '@/domain/script/compare-words'
import { readingLanguage, spokenLanguage } from '@/domain/script/voice-names'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { segmentText } from '@/domain/transcript/transcript'
import { recognitionClient } from '@/engines/recognition/recognition.client'
import { renderClient } from '@/engines/render/render.client'
import { voiceClient } from '@/engines/voice/voice.client'
import { takeSoundFile } from '@/storage/take-sounds'
import type { VoiceTake } from '@/storage/voice-takes'
import type { RecognitionEngine } from './device-service'
import type { VoiceEngine } from './speak-here'
import type { SoundEngine } from './speak-there'

/** What was heard of a take, and where that is not what its line says. */
export type TakeCheck = { heard: string; differences: WordDifference[] }

export type CheckEngines = { recognition: RecognitionEngine; sound: SoundEngine; voice: VoiceEngine }

const ENGINES: CheckEngines = { recognition: recognitionClient, sound: renderClient, voice: voiceClient }

/** What the recogniser hears at once. */
const WINDOW_SAMPLES = 29 * 16_000

export const takeCheckQueries = {
  all: ['takeChecks'] as const,
  /** Made once for each take; a take never changes. */
  of: (take: VoiceTake) =>
    queryOptions({
      queryKey: [...takeCheckQueries.all, take.soundId, take.key],
      queryFn: ({ signal }) => checkTake(take, signal),
      networkMode: 'always',
      gcTime: Infinity,
    }),
}

/** Listens to a take on this device, whoever spoke it, and compares what is heard with what was written. */
export async function checkTake(
  { soundId, spokenAs }: VoiceTake,
  signal: AbortSignal,
  { recognition, sound, voice }: CheckEngines = ENGINES,
): Promise<TakeCheck> {
  const { speechSamples } = await sound.call('decode', { file: await takeSoundFile(soundId) }, { signal })
  const options = { ...DEFAULT_TRANSCRIPTION_OPTIONS, language: spokenLanguage(spokenAs) }
  const windows = await Promise.all(
    windowsOf(speechSamples).map((window) => recognition.call('recognize', { window, options }, { signal })),
  )
  const segments = windows.flatMap((window) => window.segments)
  const heard = segments.map(segmentText).join('').trim()
  const language = readingLanguage(spokenAs.voiceId, options.language ?? windows[0]?.language ?? '')
  const [written, said] = await Promise.all([
    voice.call(
      'read',
      { text: spokenAs.text, language, pronunciations: spokenAs.pronunciations },
      { signal },
    ),
    voice.call('read', { text: heard, language, pronunciations: [] }, { signal }),
  ])
  return { heard, differences: compareWords(spokenAs.text, written, said) }
}

function windowsOf(samples: Float32Array<ArrayBuffer>) {
  return Array.from({ length: Math.ceil(samples.length / WINDOW_SAMPLES) }, (_, index) => {
    const startSample = index * WINDOW_SAMPLES
    const endSample = Math.min(samples.length, startSample + WINDOW_SAMPLES)
    return { index, pieces: [{ startSample, endSample }], samples: samples.slice(startSample, endSample) }
  })
}
