import type { FormattedTranscript } from '@/domain/captions/formats'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { Method } from '@/lib/worker/messages'
import type { SpeechFormat } from '@/api/speech'
import type { SpeechWord } from '@/domain/speech/speech-word'
import type { TranscribedPart } from '@/server/transcribe-file'

export type RecognitionMethods = {
  /** Throws the errors of `domain/audio/errors.ts`. */
  transcribe: Method<{ path: string; options: TranscriptionOptions }, FormattedTranscript, TranscribedPart>
}

export type MediaMethods = {
  /** Length of a file's sound by its packets, without decoding it. Throws as `transcribe`. */
  measure: Method<{ path: string }, { durationSeconds: number }>
}

export type SpeechRequest = { text: string; voiceId: string; speed: number; format: SpeechFormat }

/** A whole file of the format, except `pcm`: 16 bit, little-endian, 24 kHz, without a header. */
export type SpeechFile = { audio: Uint8Array; durationSeconds: number; words: SpeechWord[] }

export type VoiceProcessMethods = {
  /** Speaks a text and encodes it. Throws the errors of `domain/speech/errors.ts`. */
  speak: Method<SpeechRequest, SpeechFile>
}
