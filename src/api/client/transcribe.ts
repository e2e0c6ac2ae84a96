import { InvalidRequestError, NetworkOrCorsError } from './errors'
import { readText } from './read-json'
import { refusalOf } from './read-error'
import { readEvents } from './read-events'
import { objectOf } from './read-json'
import type { ServiceHttp } from './service-http'
import { creditsOf, parseEnvelope, parseTranscription, type TranscriptionReply } from './transcription-reply'

export type TranscriptionRequest = {
  task: 'transcribe' | 'translate'
  file: File
  model: string
  /** `null` has it detected. */
  language: string | null
  prompt: string
  temperature: number
  format: 'verbose_json' | 'vtt'
  /** Asks for progress while the work is done; only of servers that announce it. */
  wantsProgress: boolean
  /** Only for servers that announce it. */
  idempotencyKey: string | null
}

type TranscriptionProgressTold = {
  state: 'queued' | 'working'
  /** How many requests come first. */
  ahead: number
  recognizedSeconds: number
  durationSeconds: number | null
}

export type TranscriptionJob = {
  signal: AbortSignal
  onProgress: (progress: TranscriptionProgressTold) => void
  /** The service is busy, and is asked again after so long. */
  onWait?: (milliseconds: number) => void
}

/**
 * One transcription, paid once. A server that refuses the format is asked for plain `json`: a refusal takes nothing, and an
 * answer is never asked for again in another format.
 */
export async function transcribe(
  http: ServiceHttp,
  request: TranscriptionRequest,
  job: TranscriptionJob,
): Promise<TranscriptionReply> {
  try {
    return await post(http, request, request.format, job)
  } catch (error) {
    const isFormatRefused = error instanceof InvalidRequestError && /format/i.test(error.message)
    if (!isFormatRefused) throw error
    return post(http, request, 'json', job)
  }
}

async function post(
  http: ServiceHttp,
  request: TranscriptionRequest,
  format: TranscriptionRequest['format'] | 'json',
  job: TranscriptionJob,
): Promise<TranscriptionReply> {
  const path = request.task === 'translate' ? '/audio/translations' : '/audio/transcriptions'
  const { idempotencyKey } = request
  const response = await http.send(path, {
    method: 'POST',
    body: formOf(request, format),
    headers: {
      ...(request.wantsProgress && { accept: 'text/event-stream, application/json' }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    ...(job.onWait && { onWait: job.onWait }),
    signal: job.signal,
  })
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) return readStream(response, job)
  return parseTranscription(await readText(response, job.signal), response.headers)
}

/** Fields before the file, so that a server knows them when the file arrives. */
function formOf(request: TranscriptionRequest, format: string): FormData {
  const form = new FormData()
  form.append('model', request.model)
  form.append('response_format', format)
  if (request.language && request.task === 'transcribe') form.append('language', request.language)
  if (request.prompt !== '') form.append('prompt', request.prompt)
  if (request.temperature > 0) form.append('temperature', String(request.temperature))
  if (format === 'verbose_json')
    for (const granularity of ['segment', 'word']) form.append('timestamp_granularities[]', granularity)
  if (request.wantsProgress) form.append('stream', 'true')
  form.append('file', request.file, request.file.name)
  return form
}

async function readStream(
  response: Response,
  { signal, onProgress }: TranscriptionJob,
): Promise<TranscriptionReply> {
  for await (const event of readEvents(response, signal)) {
    const told = objectOf(event)
    if (told['error']) throw refusalOf(objectOf(told['error']))
    if (told['type'] === 'transcript.progress') onProgress(progressOf(told))
    if (told['type'] === 'transcript.text.done')
      return { ...parseEnvelope(told), costCredits: creditsOf(told, response.headers) }
  }
  throw new NetworkOrCorsError('The reply was cut off before its end.')
}

function progressOf(told: Record<string, unknown>): TranscriptionProgressTold {
  const { state, ahead, recognized_seconds: recognized, duration_seconds: duration } = told
  return {
    state: state === 'queued' ? 'queued' : 'working',
    ahead: typeof ahead === 'number' ? ahead : 0,
    recognizedSeconds: typeof recognized === 'number' ? recognized : 0,
    durationSeconds: typeof duration === 'number' ? duration : null,
  }
}
