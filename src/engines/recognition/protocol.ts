import type { SpeechWindow } from '@/domain/audio/windows'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { LanguageCode, Segment, Word } from '@/domain/transcript/transcript'
import type { Method } from '@/lib/worker/messages'

/** A window and its samples: 16 kHz mono, the pieces laid end to end. */
export type AudioWindow = SpeechWindow & { samples: Float32Array<ArrayBuffer> }

/** Times are the recording's. */
export type RecognizedWindow = {
  index: number
  language: LanguageCode
  languageProbability: number
  segments: Segment[]
}

export type RecognizeInput = { window: AudioWindow; options: TranscriptionOptions }

export type RecognitionMethods = {
  /** Loads a model, so that the first window does not wait for it. */
  load: Method<{ model: string }, void>
  /** Windows that are asked for at the same time are decoded together, which is two to three times as fast as one by one. */
  recognize: Method<RecognizeInput, RecognizedWindow>
  /** Word times for a text that came from elsewhere, by the recogniser's attention. */
  align: Method<AlignInput, Word[]>
}

export type AlignInput = { window: AudioWindow; text: string; language: LanguageCode; model: string }
