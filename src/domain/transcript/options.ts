import type { LanguageCode, TranscriptionTask } from './transcript'

/** What a person may set before transcribing; the same for every service. */
export type TranscriptionOptions = {
  /** A model's id; built in: `whisper-base`. */
  model: string
  /** Spoken language; `null` detects it. */
  language: LanguageCode | null
  task: TranscriptionTask
  /** Names and terms to expect, as plain text; empty for none. */
  vocabulary: string
  /** 0 (most likely words) to 1. */
  temperature: number
}

export const DEFAULT_TRANSCRIPTION_OPTIONS: TranscriptionOptions = {
  model: 'whisper-base',
  language: null,
  task: 'transcribe',
  vocabulary: '',
  temperature: 0,
}
