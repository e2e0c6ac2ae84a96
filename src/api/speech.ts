import { z } from 'zod'
import { MAX_SPEECH_CHARACTERS } from './limits'
import { DEFAULT_SPEECH_MODEL } from './prices'

const textSchema = z.string().min(1).max(MAX_SPEECH_CHARACTERS)
const voiceSchema = z.string().nullish().describe("A voice the model does not know is the model's default")

/** Of sound that is sent within JSON. */
const REPLY_FORMATS = ['mp3', 'wav'] as const
const formatSchema = z.enum(REPLY_FORMATS)
/** One name for it is ours, the other OpenAI's. */
const formatFields = {
  format: formatSchema.nullish().describe('mp3 where none is asked for'),
  response_format: formatSchema.nullish().describe('Another name for format'),
}

/** `POST /audio/tts` */
export const ttsRequestSchema = z
  .object({
    text: textSchema,
    model_id: z.string().min(1).default(DEFAULT_SPEECH_MODEL),
    voice: voiceSchema,
    ...formatFields,
  })
  .meta({ id: 'TtsRequest' })

export const ttsSchema = z
  .object({
    audio_base64: z.base64(),
    duration_seconds: z.number().min(0),
    cost_credits: z.int().min(0),
    format: formatSchema,
    words: z
      .array(z.object({ word: z.string(), start: z.number().min(0), end: z.number().min(0) }))
      .optional()
      .describe('When each is said, in seconds; an extension of the contract'),
  })
  .meta({ id: 'Tts' })

/** `POST /multimodal/tts` */
export const multimodalTtsRequestSchema = z
  .object({ text: textSchema, voice: voiceSchema.default('Wise_Woman'), ...formatFields })
  .meta({ id: 'MultimodalTtsRequest' })

export const multimodalTtsSchema = z
  .object({
    audio_base64: z.base64(),
    format: formatSchema,
    duration_ms: z.int().min(0),
    usage_id: z.string(),
    credits_used: z.int().min(0),
    credits_remaining: z.int().min(0),
  })
  .meta({ id: 'MultimodalTts' })

const SPEECH_FORMATS = ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'] as const

/** `POST /audio/speech`, OpenAI's: the reply is the sound itself. */
export const speechRequestSchema = z
  .object({
    input: textSchema,
    model: z.string().min(1),
    voice: voiceSchema,
    response_format: z.enum(SPEECH_FORMATS).default('mp3'),
    speed: z.number().min(0.25).max(4).default(1),
  })
  .meta({ id: 'SpeechRequest' })

export type Tts = z.infer<typeof ttsSchema>
export type MultimodalTts = z.infer<typeof multimodalTtsSchema>
export type ReplyFormat = (typeof REPLY_FORMATS)[number]
export type SpeechFormat = (typeof SPEECH_FORMATS)[number]

/** The format that a request asks for, by either name. */
export function replyFormatOf(asked: {
  format?: ReplyFormat | null | undefined
  response_format?: ReplyFormat | null | undefined
}): ReplyFormat {
  return asked.format ?? asked.response_format ?? 'mp3'
}
