import type { SpeechWindow } from '@/domain/audio/windows'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { LanguageCode, Segment } from '@/domain/transcript/transcript'

/** The words of one window; segments have the recording's times, and there are none where nothing was said. */
export type WindowWords = { index: number; language: LanguageCode; segments: Segment[] }

export type TranscribeInput = {
  recordingId: string
  /** In the order of the recording, as soon as they are known. */
  windows: AsyncIterable<SpeechWindow>
  /** `language` is `null` where it is to be detected. */
  options: TranscriptionOptions
  /** Indexes of windows whose words are already stored; they are passed over. */
  recognizedWindows: ReadonlySet<number>
}

export type TranscribeJob = {
  signal: AbortSignal
  /** The next window waits until it resolves, so that words are stored before more are made. */
  onWindow: (words: WindowWords) => Promise<void>
  /** Up to this second of the recording the words are known. */
  onProgress: (recognizedSeconds: number) => void
}

/** Where the work happens. The studio does not know which one it talks to. */
export type AudioService = {
  id: 'device'
  /** What transcribing costs there, in credits. */
  estimateCredits(durationSeconds: number): number
  /** Resolves when the last window is done; rejects with a named error, or with the reason of the signal. */
  transcribe(input: TranscribeInput, job: TranscribeJob): Promise<void>
}
