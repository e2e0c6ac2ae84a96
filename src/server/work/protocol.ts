import type { FormattedTranscript } from '@/domain/captions/formats'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { Method } from '@/lib/worker/messages'
import type { TranscribedPart } from '@/server/transcribe-file'

export type RecognitionMethods = {
  /** Throws the errors of `domain/audio/errors.ts`. */
  transcribe: Method<{ path: string; options: TranscriptionOptions }, FormattedTranscript, TranscribedPart>
}

export type MediaMethods = {
  /** Length of a file's sound by its packets, without decoding it. Throws as `transcribe`. */
  measure: Method<{ path: string }, { durationSeconds: number }>
}
