import { transcriptionCostCredits } from '@/api/prices'
import type { FormattedTranscript } from '@/domain/captions/formats'
import type { ServerDeps } from '@/server/deps'
import type { StoredReply } from '@/server/ledger/idempotency'
import type { TranscribedPart } from '@/server/transcribe-file'
import { chargedWork } from '@/server/work/charged-work'
import type { TranscriptionRequest } from './transcription-request'

export type TranscriptionDeps = Pick<
  ServerDeps,
  'ledger' | 'idempotency' | 'uploadFolder' | 'engines' | 'recognitionQueue'
>

export type TranscriptionJob = TranscriptionRequest & {
  accountId: string
  signal: AbortSignal
  /** What is sent and kept, once the transcript and its cost are known. */
  replyTo: (transcript: FormattedTranscript, costCredits: number) => StoredReply
}

/** What is told while a job goes on. */
export type TranscriptionNews = {
  /** The credits are reserved and there is a place in the queue; `ahead` requests come first. */
  onQueued: (ahead: number, durationSeconds: number) => void
  onPart: (part: TranscribedPart, durationSeconds: number) => void
}

/** Recognises an upload for credits: priced by the length of its sound, charged with the reply. */
export async function runTranscription(
  { engines, recognitionQueue, ...deps }: TranscriptionDeps,
  { file, options, signal, replyTo, ...job }: TranscriptionJob,
  news: TranscriptionNews,
): Promise<StoredReply> {
  const durationSeconds = await engines.measure(file.path, signal)
  const costCredits = transcriptionCostCredits(durationSeconds)
  const description = options.task === 'translate' ? 'Audio translation' : 'Audio transcription'

  const recognise = () => {
    news.onQueued(0, durationSeconds)
    const onProgress = (part: TranscribedPart) => news.onPart(part, durationSeconds)
    return engines.transcribe(file.path, options, { signal, onProgress })
  }
  const onMoved = (ahead: number) => news.onQueued(ahead, durationSeconds)
  const work = async () => {
    const transcript = await recognitionQueue.run(recognise, { signal, onMoved })
    const trueCost = Math.min(costCredits, transcriptionCostCredits(transcript.durationSeconds))
    return { costCredits: trueCost, reply: replyTo(transcript, trueCost) }
  }
  return chargedWork(deps, { ...job, costCredits, description, signal }, work)
}
