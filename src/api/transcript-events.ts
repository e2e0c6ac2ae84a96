import { z } from 'zod'
import { verboseTranscriptionSchema } from './transcription'

/** New words, with the space that stands before them: joining the deltas gives the text. */
const deltaSchema = z.object({ type: z.literal('transcript.text.delta'), delta: z.string() })

/**
 * The end, with the bill. `text` is the document of the format asked for; `segments` and `words` come with
 * `verbose_json`.
 */
const doneSchema = z.object({
  type: z.literal('transcript.text.done'),
  text: z.string(),
  language: z.string(),
  duration_seconds: z.number().min(0),
  cost_credits: z.int().min(0),
  segments: verboseTranscriptionSchema.shape.segments,
  words: verboseTranscriptionSchema.shape.words,
})

/** Ours. `ahead` is how many requests come first; `recognized_seconds` how much of the recording has its words. */
const progressSchema = z.object({
  type: z.literal('transcript.progress'),
  state: z.enum(['queued', 'working']),
  ahead: z.int().min(0),
  recognized_seconds: z.number().min(0),
  duration_seconds: z.number().min(0).nullable(),
})

/** What went wrong after the reply began, in the shape that OpenAI's clients throw. Nothing was charged. */
const failureSchema = z.object({ error: z.object({ message: z.string(), code: z.int() }) })

/** One `data:` line of a reply to `stream=true`; after the last one comes `data: [DONE]`. */
export const transcriptEventSchema = z
  .union([z.discriminatedUnion('type', [deltaSchema, doneSchema, progressSchema]), failureSchema])
  .meta({ id: 'TranscriptEvent' })

export type TranscriptEvent = z.infer<typeof transcriptEventSchema>
export type TranscriptDone = z.infer<typeof doneSchema>
export type TranscriptProgress = z.infer<typeof progressSchema>
