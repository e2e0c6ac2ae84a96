import type { FormattedTranscript } from '@/domain/captions/formats'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { Method } from '@/lib/worker/messages'
import type { SpeechFormat } from '@/api/speech'
import type { MusicTake } from '@/engines/music/protocol'
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

export type MusicRequest = { prompt: string; seconds: number; seed: number }

/** An mp3, and what was made of the prompt. */
export type MusicFile = { audio: Uint8Array } & Pick<
  MusicTake,
  'durationSeconds' | 'styleName' | 'tempoBpm' | 'key' | 'understood' | 'notUnderstood'
>

export type MusicProcessMethods = {
  /** Composes and encodes. Throws the errors of `engines/music/errors.ts`. */
  compose: Method<MusicRequest, MusicFile>
}

export type VoiceProcessMethods = {
  /** Speaks a text and encodes it. Throws the errors of `domain/speech/errors.ts`. */
  speak: Method<SpeechRequest, SpeechFile>
}
