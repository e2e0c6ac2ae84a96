import type { SpeechWindow } from '@/domain/audio/windows'
import type { MusicRequest } from '@/domain/music/brief'
import type { SeedFamily } from '@/domain/score/seed-family'
import type { HeardWord } from '@/domain/script/cut-lines'
import type { SpokenAs } from '@/domain/script/spoken-as'
import type { SpeechWord } from '@/domain/speech/speech-word'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { LanguageCode, Segment } from '@/domain/transcript/transcript'
import type { ServiceChoice } from '@/storage/connections'
import type { MusicSound } from '@/storage/music-takes'
import type { WordTiming } from '@/storage/transcripts'
import type { TakeSound } from '@/storage/voice-takes'

/**
 * The words of one window or, at a service that is sent larger pieces, of one part; segments have the recording's times, and
 * there are none where nothing was said. The same index may come again, with better times.
 */
export type WindowWords = {
  index: number
  /** `null` if the service did not say. */
  language: LanguageCode | null
  segments: Segment[]
  timing: WordTiming
}

export type TranscribeInput = {
  /** The intent: what is paid for it is paid once. */
  transcriptId: string
  recordingId: string
  /** In the order of the recording, as soon as they are known. */
  windows: AsyncIterable<SpeechWindow>
  /** `language` is `null` where it is to be detected. */
  options: TranscriptionOptions
  /** Indexes of windows, or parts, whose words are already stored; they are passed over. */
  recognizedWindows: ReadonlySet<number>
}

export type TranscribeJob = {
  signal: AbortSignal
  /** What recognises has to be fetched first: so much of it is here, 0 to 1. */
  onLoading: (fraction: number) => void
  /** The next window waits until it resolves, so that words are stored before more are made. */
  onWindow: (words: WindowWords) => Promise<void>
  /** Up to this second of the recording this stage has come. */
  onProgress: (stage: TranscribeStage, seconds: number, hold?: Hold) => void
}

/**
 * `preparing`: made small enough to send. `sending`: on its way, at a service that does not tell how far it is. `recognising`:
 * the words up to there are known. `aligning`: the words are known, and their times are being found.
 */
export type TranscribeStage = 'preparing' | 'sending' | 'recognising' | 'aligning'

/** Why nothing moves: others come first there, or the service is busy and is asked again by and by. */
export type Hold = { ahead: number } | { againInSeconds: number }

export type SpeakInput = {
  /** The intent: what is paid for it is paid once. */
  intentId: string
  /** Ids of the lines in it: what may have been charged for any of them in another request is not sent again. */
  pieces: readonly string[]
  voiceOver: { id: string; title: string }
  /** A line of a script, `[pause 0.5s]` inside it and all; or several, as one text. */
  spokenAs: SpokenAs
  /** As the person was told; `null`: no price was known. */
  estimateCredits: number | null
}

export type SpeakJob = {
  signal: AbortSignal
  /** Stores the whole line; only then is its request over. `told`: its words as a service spelled and timed them, if it did. */
  onSpoken: (sound: TakeSound, told: readonly HeardWord[]) => Promise<void>
  /** Better times for its words, found afterwards; `null`: nobody needs them. */
  onWords: ((words: SpeechWord[], timing: WordTiming) => Promise<void>) | null
  /** The voice has to be loaded first: so much of it is here. At 1 it is still being opened. */
  onLoading: (fraction: number) => void
  /** 0 to 1 of the line. */
  onProgress: (fraction: number) => void
  /** The service is busy, and is asked again in so many seconds; `null`: it is no longer. */
  onHold: (againInSeconds: number | null) => void
}

export type ComposeInput = {
  /** The intent: what is paid for it is paid once. */
  intentId: string
  composition: { id: string; title: string }
  request: MusicRequest
  /** Services know its seed, or none of it. */
  family: SeedFamily
  /** Empty: the one the service takes unasked. */
  modelId: string
  /** As the person was told; `null`: no price was known. */
  estimateCredits: number | null
}

export type ComposeJob = {
  signal: AbortSignal
  /** Stores the whole piece; only then is its request over. */
  onComposed: (sound: MusicSound) => Promise<void>
  /** 0 to 1; services do not tell before they are done. */
  onProgress: (fraction: number) => void
  /** The service is busy, and is asked again in so many seconds; `null`: it is no longer. */
  onHold: (againInSeconds: number | null) => void
}

/** Where the work happens. The studio does not know which one it talks to. */
export type AudioService = {
  id: ServiceChoice
  /** What transcribing costs there, about, in credits; `null` where no price is known. */
  estimateCredits(durationSeconds: number): number | null
  /**
   * Resolves when the last words are there; rejects with a named error, or with the reason of the signal. A paid service
   * leaves a receipt under the transcript's id, also when it rejects.
   */
  transcribe(input: TranscribeInput, job: TranscribeJob): Promise<void>
  /**
   * Speaks one text. Rejects with a named error (`NothingToSayError` and its kin, or a service's), or with the reason of the
   * signal; then a paid service may have left a receipt under the intent's id.
   */
  speak(input: SpeakInput, job: SpeakJob): Promise<void>
  /**
   * Composes one piece. Rejects with a named error (`UnreadablePromptError` and its kin, or a service's), or with the reason of
   * the signal; then a paid service may have left a receipt under the intent's id.
   */
  compose(input: ComposeInput, job: ComposeJob): Promise<void>
}
