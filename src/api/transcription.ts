import { z } from 'zod'
import { MAX_PROMPT_CHARACTERS } from './limits'

export const TRANSCRIPTION_MODEL = 'whisper-1'

const RESPONSE_FORMATS = ['text', 'json', 'srt', 'vtt', 'verbose_json'] as const
export type ResponseFormat = (typeof RESPONSE_FORMATS)[number]

/** A form sends a field left open as an empty string. */
const leftOpen = z.literal('')

/** ISO 639-1, or one of Whisper's longer codes (`haw`); the server knows which of them its model understands. */
const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'Expected an ISO 639-1 code, such as en')
  .describe('ISO 639-1 code of the language spoken; detected when absent')

const temperatureSchema = z
  .string()
  .regex(/^\d+(\.\d*)?$|^\.\d+$/, 'Expected a number from 0 to 1')
  .transform(Number)
  .pipe(z.number().min(0).max(1))
  .describe('0 (the likeliest words) to 1')

/**
 * The fields of `POST /audio/transcriptions` and `/audio/translations` beside `file`, as a multipart form gives them: all
 * of them text, a repeated one a list. Unknown fields are dropped.
 */
export const transcriptionFieldsSchema = z.object({
  model: z.string().min(1).default(TRANSCRIPTION_MODEL),
  language: z.union([leftOpen.transform(() => undefined), languageSchema]).optional(),
  prompt: z.string().max(MAX_PROMPT_CHARACTERS).default(''),
  response_format: z.enum(RESPONSE_FORMATS).default('text'),
  temperature: z.union([leftOpen.transform(() => 0), temperatureSchema]).prefault('0'),
  'timestamp_granularities[]': z
    .array(z.enum(['segment', 'word']))
    .default(['segment'])
    .describe('what verbose_json gives times for'),
  stream: z
    .enum(['true', 'false', 'True', 'False', '1', '0'])
    .default('false')
    .transform((value) => ['true', 'True', '1'].includes(value)),
})

/** What the fields mean, read. */
export type TranscriptionFields = z.infer<typeof transcriptionFieldsSchema>

/** The reply to `text`, `json`, `srt` and `vtt`: the document is in `text`. */
export const transcriptionSchema = z
  .object({
    text: z.string(),
    cost_credits: z.int().min(0),
    duration_seconds: z.number().min(0),
    language: z.string().describe('ISO 639-1 code of what was spoken; und when nothing was said'),
  })
  .meta({ id: 'Transcription' })

const verboseSegmentSchema = z.object({
  id: z.int(),
  seek: z.number(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  tokens: z.array(z.int()),
  temperature: z.number(),
  avg_logprob: z.number(),
  compression_ratio: z.number(),
  no_speech_prob: z.number(),
})

const verboseWordSchema = z.object({ word: z.string(), start: z.number(), end: z.number() })

/** OpenAI's shape, with the bill: https://platform.openai.com/docs/api-reference/audio/verbose-json-object */
export const verboseTranscriptionSchema = z
  .object({
    task: z.enum(['transcribe', 'translate']),
    language: z.string().describe('In words, as OpenAI writes it: english'),
    duration: z.number().min(0),
    text: z.string(),
    segments: z.array(verboseSegmentSchema).optional(),
    words: z.array(verboseWordSchema).optional(),
    cost_credits: z.int().min(0),
    duration_seconds: z.number().min(0),
  })
  .meta({ id: 'VerboseTranscription' })

export type Transcription = z.infer<typeof transcriptionSchema>
export type VerboseTranscription = z.infer<typeof verboseTranscriptionSchema>
