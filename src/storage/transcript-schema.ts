import * as z from 'zod/mini'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { DEVICE } from './connections'
import type { Transcript, TranscriptWindow } from './transcripts'

const defaults = DEFAULT_TRANSCRIPTION_OPTIONS

const optionsSchema = z.object({
  model: z.catch(z.string(), defaults.model),
  language: z.catch(z.nullable(z.string()), defaults.language),
  task: z.catch(z.enum(['transcribe', 'translate']), defaults.task),
  vocabulary: z.catch(z.string(), defaults.vocabulary),
  temperature: z.catch(z.number(), defaults.temperature),
})

const statusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running') }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('stopped') }),
  z.object({
    kind: z.literal('failed'),
    errorName: z.string(),
    message: z.string(),
    retryAt: z.catch(z.nullable(z.number()), null),
  }),
  z.object({
    kind: z.literal('uncertain'),
    maybeChargedCredits: z.nullable(z.number()),
    canRepeatSafely: z.boolean(),
  }),
])

const receiptSchema = z.object({
  estimateCredits: z.nullable(z.number()),
  chargedCredits: z.nullable(z.number()),
  state: z.enum(['charged', 'free', 'unknown', 'not charged']),
})

const transcriptSchema = z.object({
  version: z.catch(z.literal(2), 2),
  id: z.string(),
  recordingId: z.string(),
  createdAt: z.catch(z.number(), 0),
  service: z.catch(z.string(), DEVICE),
  serviceName: z.catch(z.string(), ''),
  options: z.catch(optionsSchema, defaults),
  language: z.catch(z.nullable(z.string()), null),
  // Unreadable: the words that are there stay readable, and the person may go on from them.
  status: z.catch(statusSchema, { kind: 'stopped' }),
  wordTiming: z.catch(z.enum(['heard', 'aligned', 'approximate']), 'heard'),
  receipt: z.catch(z.nullable(receiptSchema), null),
  fruitless: z.catch(z.object({ attempts: z.number(), windows: z.number() }), { attempts: 0, windows: 0 }),
})

const version1Schema = z.looseObject({
  version: z.literal(1),
  receipt: z.object({ estimateCloudCredits: z.number(), chargedCredits: z.number() }),
})

const wordSchema = z.object({
  text: z.string(),
  startSeconds: z.number(),
  endSeconds: z.number(),
  probability: z.catch(z.number(), 1),
})

const segmentSchema = z.object({
  startSeconds: z.number(),
  endSeconds: z.number(),
  words: z.array(wordSchema),
  averageLogProbability: z.catch(z.number(), 0),
  compressionRatio: z.catch(z.number(), 1),
  noSpeechProbability: z.catch(z.number(), 0),
  temperature: z.catch(z.number(), 0),
  tokens: z.catch(z.array(z.number()), []),
})

const windowSchema = z.object({
  version: z.catch(z.literal(1), 1),
  transcriptId: z.string(),
  index: z.number(),
  segments: z.array(segmentSchema),
})

/** `null` for a row that cannot be made sense of. */
export function restoreTranscript(row: unknown): Transcript | null {
  return transcriptSchema.safeParse(fromVersion1(row)).data ?? null
}

/** Version 1 knew this device alone, so its receipts were all of free work. */
function fromVersion1(row: unknown): unknown {
  const { data } = version1Schema.safeParse(row)
  if (!data) return row
  const { estimateCloudCredits, chargedCredits } = data.receipt
  return { ...data, receipt: { estimateCredits: estimateCloudCredits, chargedCredits, state: 'free' } }
}

export function restoreWindow(row: unknown): TranscriptWindow | null {
  return windowSchema.safeParse(row).data ?? null
}
