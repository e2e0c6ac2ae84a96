import type { TranscriptDone } from '@/api/transcript-events'
import type {
  ResponseFormat,
  Transcription,
  TranscriptionFields,
  VerboseTranscription,
} from '@/api/transcription'
import { toPlainText, toSrt, toVerbose, toVtt, type FormattedTranscript } from '@/domain/captions/formats'
import type { StoredReply } from '@/server/ledger/idempotency'

type Document = Exclude<ResponseFormat, 'json' | 'verbose_json'>

const DOCUMENTS: Record<Document, { mediaType: string; write: (transcript: FormattedTranscript) => string }> =
  {
    text: { mediaType: 'text/plain', write: (transcript) => `${toPlainText(transcript)}\n` },
    srt: { mediaType: 'application/x-subrip', write: toSrt },
    vtt: { mediaType: 'text/vtt', write: toVtt },
  }

/** The reply to a request without `stream`; what it cost is also in a header, since a bare document has no place for it. */
export function transcriptionReply(
  transcript: FormattedTranscript,
  costCredits: number,
  { fields, isRaw }: { fields: TranscriptionFields; isRaw: boolean },
): StoredReply {
  const format = fields.response_format
  if (format === 'verbose_json') return jsonReply(verboseReply(transcript, costCredits, fields), costCredits)
  if (!isRaw || format === 'json') return jsonReply(envelope(transcript, costCredits, format), costCredits)
  const { mediaType, write } = DOCUMENTS[format]
  return replyOf(write(transcript), `${mediaType}; charset=utf-8`, costCredits)
}

/** The last event of a reply to `stream=true`. */
export function doneEvent(
  transcript: FormattedTranscript,
  costCredits: number,
  fields: TranscriptionFields,
): TranscriptDone {
  const { response_format: format } = fields
  const { text, ...bill } = envelope(transcript, costCredits, format)
  const times = format === 'verbose_json' ? timesOf(transcript, fields) : {}
  return { type: 'transcript.text.done', text, ...bill, ...times }
}

export function replyOf(text: string, contentType: string, costCredits: number): StoredReply {
  return {
    status: 200,
    headers: { 'Content-Type': contentType, 'X-Credits-Used': String(costCredits) },
    body: new TextEncoder().encode(text),
  }
}

function jsonReply(json: Transcription | VerboseTranscription, costCredits: number): StoredReply {
  return replyOf(JSON.stringify(json), 'application/json', costCredits)
}

function envelope(
  transcript: FormattedTranscript,
  costCredits: number,
  format: ResponseFormat,
): Transcription {
  const isCaptions = format === 'srt' || format === 'vtt'
  return {
    text: isCaptions ? DOCUMENTS[format].write(transcript) : toPlainText(transcript),
    cost_credits: costCredits,
    duration_seconds: transcript.durationSeconds,
    language: transcript.language,
  }
}

function verboseReply(
  transcript: FormattedTranscript,
  costCredits: number,
  fields: TranscriptionFields,
): VerboseTranscription {
  const { task, language, duration, text } = toVerbose(transcript)
  const bill = { cost_credits: costCredits, duration_seconds: duration }
  return { task, language, duration, text, ...timesOf(transcript, fields), ...bill }
}

/** Only what was asked for, as OpenAI does it. */
function timesOf(transcript: FormattedTranscript, fields: TranscriptionFields) {
  const { segments, words } = toVerbose(transcript)
  const asked = fields['timestamp_granularities[]']
  return {
    ...(asked.includes('segment') ? { segments } : {}),
    ...(asked.includes('word') ? { words } : {}),
  }
}
