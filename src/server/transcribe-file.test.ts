import { expect, it } from 'vitest'
import type { MediaInfo } from '@/domain/audio/media-info'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import type { LanguageCode, Segment } from '@/domain/transcript/transcript'
import type { RecognizeInput } from '@/engines/recognition/protocol'
import type { Recognizer } from '@/engines/recognition/recognizer'
import { transcribeFile, type TranscribedPart } from './transcribe-file'

const NOTHING_SAID = null

/** As long as it takes to begin with the windows that are there. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 5))

it('hears all windows in the language of the first in which something is said', async () => {
  const { asked, transcript } = await transcribed([NOTHING_SAID, 'es', 'it', 'es'], false)
  expect(asked).toEqual(['0', '1', '2', '3', '2 in es'])
  expect(transcript.language).toBe('es')
  expect(transcript.segments.map(({ words }) => words[0]!.text)).toEqual(['1 in es', '2 in es', '3 in es'])
})

it('hears the first window alone where its words are awaited; its language holds for the others', async () => {
  const { asked, transcript } = await transcribed(['es', 'it', 'en'], true)
  expect(asked).toEqual(['0', '1 in es', '2 in es'])
  expect(transcript.segments.map(({ words }) => words[0]!.text)).toEqual(['0 in es', '1 in es', '2 in es'])
})

it('goes on asking for the language until something is said', async () => {
  const { asked, transcript } = await transcribed([NOTHING_SAID, NOTHING_SAID, 'en', 'en'], true)
  expect(asked).toEqual(['0', '1', '2', '3'])
  expect(transcript.language).toBe('en')
})

it('tells the words of each window as soon as those before it are known', async () => {
  const { told } = await transcribed(['en', NOTHING_SAID, 'en'], false)
  expect(told).toEqual([1, 2, 3])
})

it('stops hearing the others when one window fails', async () => {
  const signals: AbortSignal[] = []
  const recognizer = {
    ...recognizerOf(['en', 'en', 'en'], []),
    recognize: async ({ window }: RecognizeInput, { signal }: { signal: AbortSignal }) => {
      signals.push(signal)
      await aWhile()
      if (window.index === 0) throw new Error('out of memory')
      return new Promise<never>(() => {})
    },
  }
  await expect(transcribeWith(recognizer, 3, false)).rejects.toThrow('out of memory')
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true])
})

/** What is made of a file in whose windows these languages are spoken, and what the recogniser was asked. */
async function transcribed(spoken: (LanguageCode | null)[], areFirstWordsAwaited: boolean) {
  const asked: string[] = []
  const result = await transcribeWith(recognizerOf(spoken, asked), spoken.length, areFirstWordsAwaited)
  return { asked, ...result }
}

function recognizerOf(spoken: (LanguageCode | null)[], asked: string[]): Recognizer {
  return {
    recognize: async ({ window: { index }, options: { language } }) => {
      asked.push(language ? `${index} in ${language}` : `${index}`)
      await aWhile()
      const heard = language ?? spoken[index] ?? 'en'
      const segments = spoken[index] === NOTHING_SAID ? [] : [segmentOf(`${index} in ${heard}`, index)]
      return { index, language: heard, languageProbability: 1, segments }
    },
    align: () => Promise.reject(new Error('nobody asks for it')),
  }
}

async function transcribeWith(recognizer: Recognizer, count: number, areFirstWordsAwaited: boolean) {
  async function* windowsOf() {
    for (let index = 0; index < count; index++) {
      const pieces = [{ startSample: index * 16_000, endSample: (index + 1) * 16_000 }]
      const window = { index, pieces, samples: new Float32Array(16_000) }
      yield { kind: 'window', window, fraction: 0 } as const
    }
    yield { kind: 'end', media } as const
  }
  const told: number[] = []
  const job = {
    signal: new AbortController().signal,
    onProgress: ({ untilSeconds }: TranscribedPart) => void told.push(untilSeconds),
  }
  const options = { ...DEFAULT_TRANSCRIPTION_OPTIONS, language: null }
  const engines = { windowsOf, recognizer }
  const transcript = await transcribeFile('a.wav', engines, options, job, areFirstWordsAwaited)
  return { transcript, told }
}

function segmentOf(text: string, startSeconds: number): Segment {
  const time = { startSeconds, endSeconds: startSeconds + 1 }
  const quality = { averageLogProbability: 0, compressionRatio: 1, noSpeechProbability: 0, temperature: 0 }
  return { ...time, ...quality, tokens: [], words: [{ ...time, text, probability: 1 }] }
}

const media: MediaInfo = {
  durationSeconds: 10,
  container: 'WAV',
  codec: 'pcm-s16',
  sampleRate: 16_000,
  channels: 1,
  hasVideo: false,
  isTruncated: false,
}
