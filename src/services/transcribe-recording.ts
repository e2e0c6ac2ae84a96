import { secondsOfSamples } from '@/domain/audio/pcm'
import { windowSampleCount, type SpeechWindow } from '@/domain/audio/windows'
import { transcriptionCostCredits } from '@/domain/credits/estimate'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import {
  addTranscriptWindow,
  changeTranscript,
  recognizedWindowIndexes,
  type Transcript,
} from '@/storage/transcripts'
import { analyseRecording } from './analyse-recording'
import type { AudioService, WindowWords } from './audio-service'
import { deviceService } from './device-service'

export type TranscriptionProgress = {
  /**
   * `preparing`: made small enough to send. `sending`: on its way, or being worked on by a service that does not tell how far it
   * is; `fraction` counts the parts that are back. `aligning`: the words are there, their times are being found.
   */
  status: 'analysing' | 'preparing' | 'sending' | 'recognising' | 'aligning'
  /** 0 to 1 of the recording. */
  fraction: number
  /** `null` until it can be told. */
  remainingSeconds: number | null
}

export type TranscriptionRun = { signal: AbortSignal; onProgress: (progress: TranscriptionProgress) => void }

export type TranscriptionEngines = { analyse: typeof analyseRecording; service: AudioService }

/**
 * Makes a transcript, or goes on with one where it stopped: reads the recording, has its windows recognised and stores
 * their words as they come. When it rejects, what was recognised is kept.
 */
export async function transcribeRecording(
  transcript: Transcript,
  { signal, onProgress }: TranscriptionRun,
  { analyse, service }: TranscriptionEngines = { analyse: analyseRecording, service: deviceService },
): Promise<void> {
  const progress = trackProgress(onProgress)
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const analysis = analyse(transcript.recordingId, { signal: either, onProgress: progress.read })
  const recognition = recognize(transcript, service, analysis.windows, either, progress)
  try {
    const [media] = await Promise.all([analysis.finished, recognition])
    const estimateCredits = transcriptionCostCredits(media.durationSeconds)
    await changeTranscript(transcript.id, { receipt: { estimateCredits, chargedCredits: 0, state: 'free' } })
  } catch (error) {
    failed.abort(error)
    await Promise.allSettled([analysis.finished, recognition])
    throw error
  }
}

async function recognize(
  transcript: Transcript,
  service: AudioService,
  windows: AsyncIterable<SpeechWindow>,
  signal: AbortSignal,
  progress: ProgressTracker,
): Promise<void> {
  const options: TranscriptionOptions = { ...transcript.options, language: transcript.language }
  const recognizedWindows = await recognizedWindowIndexes(transcript.id)
  const measure = measureRecognition(recognizedWindows)
  const keep = keepWords(transcript, recognizedWindows.size > 0)
  await service.transcribe(
    { recordingId: transcript.recordingId, windows: measure.count(windows), options, recognizedWindows },
    { signal, onWindow: keep, onProgress: progress.recognized },
  )
  measure.finish()
}

/** Stores words as they come; the first that are spoken settle the transcript's language. */
function keepWords({ id, language }: Transcript, hasWords: boolean) {
  let isLanguageKnown = language !== null
  let isFirst = !hasWords
  return async (words: WindowWords): Promise<void> => {
    await addTranscriptWindow(id, words.index, words.segments)
    if (words.segments.length === 0) return
    if (isFirst) performance.mark('overtone:first-words')
    isFirst = false
    if (!isLanguageKnown) await changeTranscript(id, { language: words.language })
    isLanguageKnown = true
  }
}

type ProgressTracker = ReturnType<typeof trackProgress>

/** Reading is far ahead of recognising, so once words come, they alone are the progress. */
function trackProgress(onProgress: TranscriptionRun['onProgress']) {
  let durationSeconds = 0
  let started: { milliseconds: number; seconds: number } | null = null

  return {
    read(fraction: number, statedDurationSeconds: number): void {
      durationSeconds = statedDurationSeconds
      if (!started) onProgress({ status: 'analysing', fraction, remainingSeconds: null })
    },
    recognized(seconds: number): void {
      started ??= { milliseconds: performance.now(), seconds }
      const elapsedSeconds = (performance.now() - started.milliseconds) / 1000
      const speed = (seconds - started.seconds) / elapsedSeconds
      const canTell = elapsedSeconds >= 2 && speed > 0
      onProgress({
        status: 'recognising',
        fraction: durationSeconds > 0 ? Math.min(1, seconds / durationSeconds) : 0,
        remainingSeconds: canTell ? Math.max(0, durationSeconds - seconds) / speed : null,
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
