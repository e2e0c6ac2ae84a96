import { beforeAll, describe, expect, it } from 'vitest'
import type { SpeechWindow } from '@/domain/audio/windows'
import { DEFAULT_TRANSCRIPTION_OPTIONS, type TranscriptionOptions } from '@/domain/transcript/options'
import { segmentText } from '@/domain/transcript/transcript'
import type { AudioService, TranscribeStage, WindowWords } from '@/services/audio-service'

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
    },
  )
  return { heard, progress, transcriptId }
}

async function* ready(windows: SpeechWindow[]) {
  yield* windows
}
