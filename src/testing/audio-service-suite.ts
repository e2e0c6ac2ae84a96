import { beforeAll, describe, expect, it } from 'vitest'
import type { SpeechWindow } from '@/domain/audio/windows'
import { DEFAULT_TRANSCRIPTION_OPTIONS, type TranscriptionOptions } from '@/domain/transcript/options'
import { segmentText } from '@/domain/transcript/transcript'
import type { SpokenAs } from '@/domain/script/spoken-as'
import type { SpeechWord } from '@/domain/speech/speech-word'
import type {
  AudioService,
  SpeakInput,
  SpeakJob,
  TranscribeStage,
  WindowWords,
} from '@/services/audio-service'
import type { WordTiming } from '@/storage/transcripts'
import type { TakeSound } from '@/storage/voice-takes'

/** A service, and a recording of someone speaking English that it can be asked about. */
export type ServiceUnderTest = {
  service: AudioService
  recordingId: string
  windows: SpeechWindow[]
  durationSeconds: number
  /** What is said, at least in part. */
  says: RegExp
}

type Job = Partial<{
  signal: AbortSignal
  onWindow: (words: WindowWords) => Promise<void>
  known: Set<number>
}>

/** What holds for every audio service, wherever it works. */
export function audioServiceSuite(name: string, setUp: () => Promise<ServiceUnderTest>): void {
  describe(`${name}, as any audio service`, () => {
    let under: ServiceUnderTest
    let heard: WindowWords[]
    let progress: { stage: TranscribeStage; seconds: number }[]
    beforeAll(async () => {
      under = await setUp()
      ;({ heard, progress } = await transcribe(under))
    })

    it('hears what is said and in which language, with words in order and within the recording', () => {
      // What comes again for the same index is better.
      const words = [...new Map(heard.map((each) => [each.index, each])).values()]
      const segments = words.flatMap((each) => each.segments)
      expect(segments.map(segmentText).join('')).toMatch(under.says)
      expect(words.some(({ language }) => language === 'en' || language === null)).toBe(true)
      let last = 0
      for (const word of segments.flatMap((segment) => segment.words)) {
        expect(word.startSeconds).toBeGreaterThanOrEqual(last - 0.01)
        expect(word.endSeconds).toBeGreaterThanOrEqual(word.startSeconds)
        last = word.startSeconds
      }
      expect(last).toBeLessThanOrEqual(under.durationSeconds)
    })

    it('passes over what is stored already', async () => {
      const again = await transcribe(under, { known: new Set(heard.map(({ index }) => index)) })
      expect(again.heard).toEqual([])
    })

    it('tells how far it is: within the recording, and never back within a stage', () => {
      expect(progress.at(-1)?.seconds).toBeGreaterThan(0)
      const furthest = new Map<TranscribeStage, number>()
      for (const { stage, seconds } of progress) {
        expect(seconds).toBeGreaterThanOrEqual(furthest.get(stage) ?? 0)
        expect(seconds).toBeLessThanOrEqual(under.durationSeconds + 0.1)
        furthest.set(stage, seconds)
      }
    })

    it('rejects with the reason of its signal', async () => {
      const reason = new Error('no longer wanted')
      await expect(transcribe(under, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    })

    it('fails when its words cannot be stored', async () => {
      const full = new Error('no room')
      await expect(transcribe(under, { onWindow: () => Promise.reject(full) })).rejects.toBe(full)
    })

    it('tells a price in whole credits, 0 where it is free', () => {
      const credits = under.service.estimateCredits(25)
      expect([0, 3, null]).toContain(credits)
    })
  })
}

/** One run, in a transcript of its own. */
export async function transcribe(
  { service, recordingId, windows }: ServiceUnderTest,
  { signal = new AbortController().signal, onWindow, known = new Set() }: Job = {},
  changes: Partial<TranscriptionOptions & { transcriptId: string }> = {},
) {
  const heard: WindowWords[] = []
  const progress: { stage: TranscribeStage; seconds: number }[] = []
  const { transcriptId = crypto.randomUUID(), ...options } = changes
  await service.transcribe(
    {
      transcriptId,
      recordingId,
      windows: ready(windows),
      options: { ...DEFAULT_TRANSCRIPTION_OPTIONS, ...options },
      recognizedWindows: known,
    },
    {
      signal,
      async onWindow(words) {
        heard.push(words)
        await onWindow?.(words)
      },
      onProgress: (stage, seconds) => void progress.push({ stage, seconds }),
      onLoading: () => undefined,
    },
  )
  return { heard, progress, transcriptId }
}

async function* ready(windows: SpeechWindow[]) {
  yield* windows
}

/** A service that speaks, and how a line is asked of it. */
export type SpeakingService = { service: AudioService; spokenAs: SpokenAs }

/** What holds for every service that speaks, wherever it works. */
export function speechSuite(name: string, setUp: () => Promise<SpeakingService>): void {
  describe(`${name}, as any service that speaks`, () => {
    let under: SpeakingService
    let spoken: Awaited<ReturnType<typeof speak>>
    beforeAll(async () => {
      under = await setUp()
      spoken = await speak(under)
    })

    it('gives the whole line as one sound', () => {
      expect(spoken.sounds).toHaveLength(1)
      const [{ samples, sampleRate }] = spoken.sounds as [TakeSound]
      expect(samples.length / sampleRate).toBeGreaterThan(0.3)
      expect(samples.some((sample) => Math.abs(sample) > 0.01)).toBe(true)
    })

    it('tells when each word is said, in order, in the sound, at its place in the text', () => {
      const { words } = spoken
      const [{ samples, sampleRate }] = spoken.sounds as [TakeSound]
      expect(words.map(({ text }) => text.replace(/[^a-z]/gi, ''))).toEqual(['Hello', 'there', 'world'])
      let last = 0
      for (const word of words) {
        expect(under.spokenAs.text.slice(word.start, word.end)).toBe(word.text)
        expect(word.startSeconds).toBeGreaterThanOrEqual(last - 0.01)
        expect(word.endSeconds).toBeLessThanOrEqual(samples.length / sampleRate + 0.01)
        last = word.startSeconds
      }
    })

    it('tells that it is done', () => expect(spoken.fractions.at(-1)).toBe(1))

    it('rejects with the reason of its signal', async () => {
      const reason = new Error('no longer wanted')
      await expect(speak(under, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    })

    it('fails when its sound cannot be stored', async () => {
      const full = new Error('no room')
      await expect(speak(under, { onSpoken: () => Promise.reject(full) })).rejects.toBe(full)
    })
  })
}

/** One line, as an intent of its own. */
export async function speak(
  { service, spokenAs }: SpeakingService,
  { signal = new AbortController().signal, onSpoken }: Partial<SpeakJob> = {},
  change: Partial<SpeakInput> = {},
) {
  const sounds: TakeSound[] = []
  const timings: WordTiming[] = []
  const fractions: number[] = []
  let words: SpeechWord[] = []
  const voiceOver = { id: 'script', title: 'Script' }
  await service.speak(
    { intentId: crypto.randomUUID(), pieces: [], voiceOver, spokenAs, estimateCredits: 1, ...change },
    {
      signal,
      async onSpoken(sound, told) {
        await onSpoken?.(sound, told)
        sounds.push(sound)
        timings.push(sound.wordTiming)
        ;({ words } = sound)
      },
      async onWords(better, timing) {
        timings.push(timing)
        words = better
      },
      onProgress: (fraction) => void fractions.push(fraction),
      onLoading: () => undefined,
      onHold: () => undefined,
    },
  )
  return { sounds, words, timings, fractions }
}
