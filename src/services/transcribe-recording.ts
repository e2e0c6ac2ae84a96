import { secondsOfSamples } from '@/domain/audio/pcm'
import { windowSampleCount, type SpeechWindow } from '@/domain/audio/windows'
import { transcriptionCostCredits } from '@/domain/credits/estimate'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import { DEVICE } from '@/storage/connections'
import { putReceipt, readReceipt } from '@/storage/receipts'
import { readRecording } from '@/storage/recordings'
import {
  addTranscriptWindow,
  changeTranscript,
  recognizedWindowIndexes,
  type Transcript,
  type WordTiming,
} from '@/storage/transcripts'
import { analyseRecording } from './analyse-recording'
import type { AudioService, Hold, TranscribeStage, WindowWords } from './audio-service'
import { chooseService } from './choose-service'

export type TranscriptionProgress = {
  status: 'analysing' | 'loading' | TranscribeStage
  /** 0 to 1 of the recording. */
  fraction: number
  /** `null` until it can be told. */
  remainingSeconds: number | null
  hold?: Hold
}

export type TranscriptionRun = { signal: AbortSignal; onProgress: (progress: TranscriptionProgress) => void }

export type TranscriptionEngines = {
  analyse: typeof analyseRecording
  serviceOf: (transcript: Transcript) => Promise<AudioService>
}

const thisTab: TranscriptionEngines = {
  analyse: analyseRecording,
  serviceOf: ({ service }) => chooseService(service),
}

/**
 * Makes a transcript, or goes on with one where it stopped: reads the recording, has its windows recognised by the service
 * that the transcript was started with, and stores their words as they come. When it rejects, what was recognised is kept.
 */
export async function transcribeRecording(
  transcript: Transcript,
  { signal, onProgress }: TranscriptionRun,
  { analyse, serviceOf }: TranscriptionEngines = thisTab,
): Promise<void> {
  const service = await serviceOf(transcript)
  const progress = trackProgress(onProgress)
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const first = firstWords()
  const analysis = analyse(transcript.recordingId, {
    signal: either,
    onProgress: progress.read,
    ...(service.id === DEVICE && { restUntil: first.come }),
  })
  const recognition = recognize(transcript, service, analysis.windows, either, progress, first.tell)
  try {
    const [media] = await Promise.all([analysis.finished, recognition])
    if (service.id === DEVICE) await writeFreeReceipt(transcript, media.durationSeconds)
  } catch (error) {
    failed.abort(error)
    await Promise.allSettled([analysis.finished, recognition])
    throw error
  } finally {
    progress.end()
    await copyReceipt(transcript.id)
  }
}

function firstWords() {
  let tell: () => void
  const come = new Promise<void>((resolve) => {
    tell = resolve
  })
  return { come, tell: tell! }
}

/** What was free here is told beside what the cloud would have taken. */
async function writeFreeReceipt(transcript: Transcript, durationSeconds: number): Promise<void> {
  const { id, createdAt, recordingId, options } = transcript
  const recording = await readRecording(recordingId)
  await putReceipt({
    version: 1,
    id,
    createdAt,
    service: DEVICE,
    serviceName: '',
    kind: options.task === 'translate' ? 'translation' : 'transcription',
    subject: { type: 'recording', id: recordingId, title: recording?.title ?? '' },
    estimateCredits: transcriptionCostCredits(durationSeconds),
    chargedCredits: 0,
    balanceAfter: null,
    state: 'free',
  })
}

async function copyReceipt(transcriptId: string): Promise<void> {
  const receipt = await readReceipt(transcriptId)
  if (!receipt) return
  const { estimateCredits, chargedCredits, state } = receipt
  await changeTranscript(transcriptId, { receipt: { estimateCredits, chargedCredits, state } })
}

async function recognize(
  transcript: Transcript,
  service: AudioService,
  windows: AsyncIterable<SpeechWindow>,
  signal: AbortSignal,
  progress: ProgressTracker,
  onWords: () => void,
): Promise<void> {
  const { id, recordingId, language } = transcript
  const options: TranscriptionOptions = { ...transcript.options, language }
  const recognizedWindows = await recognizedWindowIndexes(id)
  const measure = measureRecognition(recognizedWindows)
  const keep = keepWords(transcript, recognizedWindows.size > 0)
  const counted = service.id === DEVICE ? measure.count(windows) : windows
  await service.transcribe(
    { transcriptId: id, recordingId, windows: counted, options, recognizedWindows },
    {
      signal,
      onWindow: (words) => keep(words).then(onWords),
      onProgress: progress.told,
      onLoading: progress.loaded,
    },
  )
  measure.finish()
}

const TIMINGS: WordTiming[] = ['heard', 'aligned', 'approximate']

/** Stores words as they come, and the language in which they were heard where none was asked for. */
function keepWords({ id, language, wordTiming }: Transcript, hasWords: boolean) {
  const timings = new Map<number, WordTiming>(hasWords ? [[-1, wordTiming]] : [])
  let knownLanguage = language
  let isFirst = !hasWords
  let knownTiming = wordTiming
  return async (words: WindowWords): Promise<void> => {
    await addTranscriptWindow(id, words.index, words.segments)
    timings.set(words.index, words.timing)
    // A transcript is as good as the worst of its times.
    const timing = TIMINGS.findLast((each) => [...timings.values()].includes(each)) ?? 'heard'
    if (timing !== knownTiming) await changeTranscript(id, { wordTiming: timing })
    knownTiming = timing
    if (words.segments.length === 0) return
    if (isFirst) performance.mark('overtone:first-words')
    isFirst = false
    if (language !== null || words.language === null || words.language === knownLanguage) return
    knownLanguage = words.language
    await changeTranscript(id, { language: knownLanguage })
  }
}

type ProgressTracker = ReturnType<typeof trackProgress>

/**
 * Reading is far ahead of recognising, so once words come, they alone are the progress. A model may still be loading when a
 * recording without speech has come to its end: that is nobody's progress then.
 */
function trackProgress(tell: TranscriptionRun['onProgress']) {
  let isOver = false
  const onProgress: typeof tell = (progress) => {
    if (!isOver) tell(progress)
  }
  let durationSeconds = 0
  let started: { stage: TranscribeStage; milliseconds: number; seconds: number } | null = null
  let isLoading = false

  return {
    end(): void {
      isOver = true
    },
    read(fraction: number, statedDurationSeconds: number): void {
      durationSeconds = statedDurationSeconds
      if (!started && !isLoading) onProgress({ status: 'analysing', fraction, remainingSeconds: null })
    },
    /** What takes longest to come is told; a model that is here already is told of by nobody. */
    loaded(fraction: number): void {
      isLoading = fraction < 1
      if (!started && isLoading) onProgress({ status: 'loading', fraction, remainingSeconds: null })
    },
    told(stage: TranscribeStage, seconds: number, hold?: Hold): void {
      if (started?.stage !== stage) started = { stage, milliseconds: performance.now(), seconds }
      const elapsedSeconds = (performance.now() - started.milliseconds) / 1000
      const speed = (seconds - started.seconds) / elapsedSeconds
      const canTell = elapsedSeconds >= 2 && speed > 0
      onProgress({
        status: stage,
        fraction: durationSeconds > 0 ? Math.min(1, seconds / durationSeconds) : 0,
        remainingSeconds: canTell ? Math.max(0, durationSeconds - seconds) / speed : null,
        ...(hold && { hold }),
      })
    },
  }
}

/** Measures how fast windows that are not known yet become words, from the first one on. */
function measureRecognition(recognized: ReadonlySet<number>) {
  let start: number | null = null
  let samples = 0
  return {
    async *count(windows: AsyncIterable<SpeechWindow>): AsyncGenerator<SpeechWindow> {
      for await (const window of windows) {
        if (!recognized.has(window.index)) {
          start ??= performance.now()
          samples += windowSampleCount(window)
        }
        yield window
      }
    },
    finish(): void {
      if (start === null) return
      const detail = { audioSeconds: secondsOfSamples(samples) }
      performance.measure('overtone:recognition', { start, end: performance.now(), detail })
    },
  }
}
