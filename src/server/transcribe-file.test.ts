import { expect, it } from 'vitest'
import type { MediaInfo } from '@/domain/audio/media-info'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import type { LanguageCode, Segment } from '@/domain/transcript/transcript'
import type { RecognizeInput } from '@/engines/recognition/protocol'
import { transcribeFile } from './transcribe-file'

const NOTHING_SAID = null

it('hears all windows in the language of the first in which something is said', async () => {
  const { asked, transcript } = await transcribed([NOTHING_SAID, 'es', 'it', 'es'], false)
  expect(asked).toEqual([
    { windows: [0, 1, 2, 3], language: null },
    { windows: [2], language: 'es' },
  ])
  expect(transcript.language).toBe('es')
  expect(transcript.segments.map(({ words }) => words[0]!.text)).toEqual(['1 in es', '2 in es', '3 in es'])
})

it('hears the first window alone where its words are awaited; its language holds for the others', async () => {
  const { asked, transcript } = await transcribed(['es', 'it', 'en'], true)
  expect(asked).toEqual([
    { windows: [0], language: null },
    { windows: [1, 2], language: 'es' },
  ])
  expect(transcript.segments.map(({ words }) => words[0]!.text)).toEqual(['0 in es', '1 in es', '2 in es'])
})

it('goes on asking until something is said, eight windows at a time', async () => {
  const { asked, transcript } = await transcribed(
    [...Array.from({ length: 9 }, () => NOTHING_SAID), 'en'],
    false,
  )
  expect(asked).toEqual([
    { windows: [0, 1, 2, 3, 4, 5, 6, 7], language: null },
    { windows: [8, 9], language: null },
  ])
  expect(transcript.language).toBe('en')
})

/** Windows of a file in which these languages are spoken, and what the recogniser was asked. */
async function transcribed(spoken: (LanguageCode | null)[], areFirstWordsAwaited: boolean) {
  const asked: { windows: number[]; language: LanguageCode | null }[] = []
  const recognizer = {
    recognize: async ({ windows, options: { language } }: RecognizeInput) => {
      asked.push({ windows: windows.map(({ index }) => index), language })
      return windows.map(({ index }) => {
        const heard = language ?? spoken[index] ?? 'en'
        const text = `${index} in ${heard}`
        const segments = spoken[index] === NOTHING_SAID ? [] : [segmentOf(text, index)]
        return { index, language: heard, languageProbability: 1, segments }
      })
    },
    align: () => Promise.reject(new Error('nobody asks for it')),
  }
  async function* windowsOf() {
    for (const index of spoken.keys()) {
      const pieces = [{ startSample: index * 16_000, endSample: (index + 1) * 16_000 }]
      yield {
        kind: 'window',
        window: { index, pieces, samples: new Float32Array(16_000) },
        fraction: 0,
      } as const
    }
    yield { kind: 'end', media } as const
  }
  const job = { signal: new AbortController().signal, onProgress: () => {} }
  const options = { ...DEFAULT_TRANSCRIPTION_OPTIONS, language: null }
  const transcript = await transcribeFile(
    'a.wav',
    { windowsOf, recognizer },
    options,
    job,
    areFirstWordsAwaited,
  )
  return { asked, transcript }
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
