import type { Context } from 'hono'
import { transcriptionFieldsSchema, type TranscriptionFields } from '@/api/transcription'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import type { TranscriptionTask } from '@/domain/transcript/transcript'
import { invalidField, parseRequest } from '@/server/api-error'
import type { Upload } from '@/server/uploads/receive-upload'
import type { ReceivedFile } from '@/server/uploads/store-file'
import { fingerprintOf } from '@/server/work/charged-work'
import { idempotencyKeyOf } from '@/server/work/idempotency-key'
import { asksForRawBody } from './raw-body'
import { findRecognitionModel } from './recognition-models'

export type TranscriptionRequest = {
  file: ReceivedFile
  fields: TranscriptionFields
  options: TranscriptionOptions
  isRaw: boolean
  idempotencyKey: string | null
  fingerprint: string
}

const GRANULARITIES = 'timestamp_granularities[]'

/** What a form asks for. Throws ApiError 404 or 422. */
export async function readTranscriptionRequest(
  context: Context,
  task: TranscriptionTask,
  upload: Upload,
): Promise<TranscriptionRequest> {
  const idempotencyKey = idempotencyKeyOf(context)
  const texts = textsOf(upload.fields)
  const fields = parseRequest(transcriptionFieldsSchema, texts, 'body')
  const { file } = upload
  if (!file) throw invalidField('file', 'Field required', 'missing')
  if (file.sizeBytes === 0) throw invalidField('file', 'The file is empty')
  const options = await transcriptionOptions(fields, task)
  return {
    file,
    fields,
    options,
    isRaw: asksForRawBody(context, texts['response_format']),
    idempotencyKey,
    fingerprint: fingerprintOf(task, fields, file.sha256),
  }
}

/** The last value of each field, and all of the one that is a list. */
function textsOf(fields: Upload['fields']): Record<string, string | string[]> {
  const granularities = fields.filter(([name]) => name === GRANULARITIES || `${name}[]` === GRANULARITIES)
  if (granularities.length === 0) return Object.fromEntries(fields)
  return { ...Object.fromEntries(fields), [GRANULARITIES]: granularities.map(([, value]) => value) }
}

/** Throws ApiError 404 or 422. */
/** Throws ApiError 404 or 422 for what no model here knows. */
export async function transcriptionOptions(
  { model, language, prompt, temperature }: TranscriptionFields,
  task: TranscriptionTask,
): Promise<TranscriptionOptions> {
  const { engineModel, languages } = await findRecognitionModel(model)
  if (language !== undefined && !languages.includes(language))
    throw invalidField('language', `${model} knows no language '${language}'`)
  return { model: engineModel, language: language ?? null, task, vocabulary: prompt, temperature }
}
