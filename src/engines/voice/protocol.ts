import type { Pronunciation } from '@/domain/speech/pronunciations'
import type { ReadWord } from '@/domain/speech/read-word'
import type { SpeechWord } from '@/domain/speech/speech-word'
import type { VoiceLanguage } from '@/domain/speech/voices'
import type { Method } from '@/lib/worker/messages'

/** Samples per second of what the voices say; one channel. */
export const VOICE_SAMPLE_RATE = 24_000

/** Of `SpeakInput.speed`. */
export const SLOWEST_SPEED = 0.5
export const FASTEST_SPEED = 2

export type SpeakInput = {
  text: string
  voiceId: string
  /** 1 is the voice's own. */
  speed: number
  pronunciations: Pronunciation[]
}

/** The sound of one sentence with the silence after it, as soon as it is made; parts follow each other without a gap. */
export type SpokenPart = {
  samples: Float32Array<ArrayBuffer>
  startSeconds: number
  words: SpeechWord[]
  /** Of the text. */
  fraction: number
}

export type SpokenSummary = { durationSeconds: number }

/** `language`: `null` for one that no voice speaks; its words are those that are written, without a sound. */
type ReadInput = { text: string; language: VoiceLanguage | null; pronunciations: Pronunciation[] }

export type VoiceMethods = {
  /**
   * Loads the model and a voice, so that the first sentence does not wait for them. Progress is that of the model's bytes, and
   * there is none if they are here already; once all have come, it is still being opened.
   */
  load: Method<{ voiceId: string }, void>
  /**
   * Speaks a text sentence by sentence, at -16 LUFS with true peaks below -1 dBTP. Throws `UnknownVoiceError`,
   * `NothingToSayError`, `UnknownScriptError`, `PronunciationError`, all before the first part.
   */
  speak: Method<SpeakInput, SpokenSummary, SpokenPart>
  /** How a text would be read, without reading it aloud: the net is not needed. Throws `PronunciationError` alone. */
  read: Method<ReadInput, ReadWord[]>
}
