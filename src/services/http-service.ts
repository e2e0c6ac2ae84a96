import { ServiceError } from '@/api/client/errors'
import type { ServiceHttp } from '@/api/client/service-http'
import { transcribe } from '@/api/client/transcribe'
import type { TranscriptionReply } from '@/api/client/transcription-reply'
import { windowBounds, type SpeechWindow } from '@/domain/audio/windows'
import type { Segment } from '@/domain/transcript/transcript'
import { mediaClient } from '@/engines/media/media.client'
import { recognitionClient } from '@/engines/recognition/recognition.client'
import type { Connection } from '@/storage/connections'
import { readRecording, type Recording } from '@/storage/recordings'
import { alignWords, type AlignmentEngine } from './align-words'
import { renderClient } from '@/engines/render/render.client'
import type { AudioService, TranscribeInput, TranscribeJob, WindowWords } from './audio-service'
import { refreshBalance } from './ask-credits'
import { estimateTranscription } from './balance'
import { httpOf } from './connections'
import { composeThere } from './compose-there'
import { countDown } from './count-down'
import { MaybeChargedError, RecordingGoneError } from './errors'
import { noteBalance, payOnce, type PaidJob } from './paid-once'
import { planUploads, type Upload, type UploadEngine } from './plan-uploads'
import { speakThere, type SoundEngine } from './speak-there'
import { firstWords } from './time-words'

/** What of this tab the service uses; tests bring their own. */
export type HttpServiceEngines = {
  http: ServiceHttp
  media: UploadEngine
  alignment: AlignmentEngine
  sound: SoundEngine
}

/** Any server of the contract. Each part of a recording is paid for once, and its words are stored as they come. */
export function createHttpService(
  connection: Connection,
  engines: HttpServiceEngines = {
    http: httpOf(connection),
    media: mediaClient,
    alignment: recognitionClient,
    sound: renderClient,
  },
): AudioService {
  async function paid(jobId: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      signal.throwIfAborted()
      throw asTold(error)
    } finally {
      const balance = await refreshBalance(connection, engines.http)
      if (balance !== null) await noteBalance(jobId, balance)
    }
  }
  return {
    id: connection.id,
    estimateCredits: (durationSeconds) => estimateTranscription(connection, durationSeconds),
    transcribe: (input, job) =>
      paid(input.transcriptId, job.signal, () => transcribeParts(connection, engines, input, job)),
    speak: (input, job) =>
      paid(input.intentId, job.signal, () => speakThere(connection, engines, input, job)),
    compose: (input, job) =>
      paid(input.intentId, job.signal, () => composeThere(connection, engines, input, job)),
  }
}

async function transcribeParts(
  connection: Connection,
  engines: HttpServiceEngines,
  input: TranscribeInput,
  job: TranscribeJob,
): Promise<void> {
  // The price, the cuts and the alignment all need the whole; reading is some hundred times faster than listening.
  const windows: SpeechWindow[] = []
  for await (const window of input.windows) windows.push(window)
  const recording = await presentRecording(input.recordingId)
  const uploads = await planUploads(recording, windows, engines.media, job.signal)
  const estimates = uploads.map((upload) => estimateTranscription(connection, secondsOf(upload)))
  const paidJob: PaidJob = {
    id: input.transcriptId,
    kind: input.options.task === 'translate' ? 'translation' : 'transcription',
    subject: { type: 'recording', id: recording.id, title: recording.title },
    estimateCredits: sumOrNull(estimates),
  }
  for (const [index, upload] of uploads.entries()) {
    if (input.recognizedWindows.has(upload.part)) continue
    // Another tab may have deleted it since: nobody would read what is paid for.
    await presentRecording(input.recordingId)
    const part = { connection, engines, input, job, upload, windows: windowsIn(windows, upload) }
    await transcribePart(part, paidJob, estimates[index] ?? null)
  }
}

async function presentRecording(recordingId: string): Promise<Recording> {
  const recording = await readRecording(recordingId)
  if (!recording) throw new RecordingGoneError('The recording has been deleted.')
  return recording
}

/** The words of the longest upload take less. */
const WORDS_BYTES = 2_000_000

type Part = {
  connection: Connection
  engines: HttpServiceEngines
  input: TranscribeInput
  job: TranscribeJob
  upload: Upload
  windows: SpeechWindow[]
}

async function transcribePart(part: Part, paidJob: PaidJob, estimateCredits: number | null): Promise<void> {
  const { connection, job, upload, windows } = part
  const file = await upload.open({ signal: job.signal, onProgress: progressOf(part, 'preparing') })
  let kept: WindowWords | null = null
  await payOnce(
    paidJob,
    { part: upload.part, estimateCredits, roomBytes: WORDS_BYTES },
    connection,
    (idempotencyKey) => send(part, file, idempotencyKey),
    async ({ heard, language }) => {
      const segments = firstWords(heard, upload.startSeconds, windows)
      const timing = heard.kind === 'words' ? 'heard' : 'approximate'
      kept = { index: upload.part, language, segments, timing }
      await job.onWindow(kept)
    },
  )
  if (kept) await align(part, kept)
  job.onProgress('recognising', upload.endSeconds)
}

function send(part: Part, file: File, idempotencyKey: string): Promise<TranscriptionReply> {
  const { connection, engines, input, job, upload } = part
  const { extensions, transcriptionModel } = connection
  const { options } = input
  job.onProgress('sending', upload.startSeconds)
  return transcribe(
    engines.http,
    {
      task: options.task,
      file,
      model: transcriptionModel,
      language: options.language,
      prompt: options.vocabulary,
      temperature: options.temperature,
      // Without words in the reply, captions are the next best thing to find them by.
      format: extensions.includes('verbose_json') ? 'verbose_json' : 'vtt',
      wantsProgress: extensions.includes('stream'),
      idempotencyKey: extensions.includes('idempotency_key') ? idempotencyKey : null,
    },
    {
      signal: job.signal,
      onProgress: ({ state, ahead, recognizedSeconds }) => {
        if (state === 'queued') job.onProgress('sending', upload.startSeconds, { ahead })
        else
          job.onProgress('recognising', Math.min(upload.endSeconds, upload.startSeconds + recognizedSeconds))
      },
      onWait: (milliseconds) =>
        countDown(milliseconds / 1000, job.signal, (againInSeconds) =>
          job.onProgress('sending', upload.startSeconds, againInSeconds > 0 ? { againInSeconds } : undefined),
        ),
    },
  )
}

/** An English translation is not what is heard, so its words stay spread over their captions. */
async function align({ engines, input, job, upload, windows }: Part, words: WindowWords): Promise<void> {
  const language = words.language ?? input.options.language
  if (words.timing === 'heard' || input.options.task === 'translate' || !language) return
  const onProgress = (seconds: number) => job.onProgress('aligning', seconds)
  // The model has to be loaded first, which may take a while.
  onProgress(upload.startSeconds)
  const aligned: Segment[] | null = await alignWords(
    input.recordingId,
    words.segments,
    windows,
    language,
    engines.alignment,
    { signal: job.signal, onProgress },
  )
  if (aligned) await job.onWindow({ ...words, index: upload.part, segments: aligned, timing: 'aligned' })
}

function progressOf({ job, upload }: Part, stage: 'preparing') {
  return (fraction: number) => job.onProgress(stage, upload.startSeconds + fraction * secondsOf(upload))
}

function windowsIn(windows: readonly SpeechWindow[], { startSeconds, endSeconds }: Upload): SpeechWindow[] {
  return windows.filter((window) => {
    const bounds = windowBounds(window)
    const middle = (bounds.startSeconds + bounds.endSeconds) / 2
    return middle >= startSeconds && middle < endSeconds
  })
}

/** What may have been charged is told as that, whatever went wrong. */
function asTold(error: unknown): unknown {
  const isUncertain = error instanceof ServiceError && error.charge === 'maybe'
  return isUncertain ? new MaybeChargedError(error.message, { cause: error }) : error
}

function secondsOf({ startSeconds, endSeconds }: Upload): number {
  return endSeconds - startSeconds
}

function sumOrNull(estimates: (number | null)[]): number | null {
  return estimates.some((estimate) => estimate === null)
    ? null
    : estimates.reduce<number>((sum, estimate) => sum + (estimate ?? 0), 0)
}
