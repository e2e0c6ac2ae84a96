import { Hono, type Context } from 'hono'
import type { TranscriptionTask } from '@/domain/transcript/transcript'
import type { Authenticated } from '@/server/accounts/authenticate'
import { receiveUpload } from '@/server/uploads/receive-upload'
import { clientSignal } from '@/server/work/client-signal'
import { sendStored } from './send-stored'
import { streamTranscription, type Answer } from './transcription-events'
import { runTranscription, type TranscriptionDeps, type TranscriptionJob } from './transcription-job'
import { transcriptionReply } from './transcription-reply'
import { readTranscriptionRequest } from './transcription-request'

/** `POST /audio/transcriptions` and `POST /audio/translations` */
export function transcriptionsRoutes(deps: TranscriptionDeps) {
  const handle = (task: TranscriptionTask) => async (context: Context<Authenticated>) => {
    const upload = await receiveUpload(context.req.raw, deps.uploadFolder)
    try {
      const request = await readTranscriptionRequest(context, task, upload)
      const job = { ...request, accountId: context.var.account.id, signal: clientSignal(context.req.raw) }
      const { response, ended } = await (job.fields.stream ? streamTranscription : wholeAnswer)(deps, job)
      void ended.finally(upload.discard)
      return response
    } catch (error) {
      await upload.discard()
      throw error
    }
  }
  return new Hono<Authenticated>()
    .post('/audio/transcriptions', handle('transcribe'))
    .post('/audio/translations', handle('translate'))
}

async function wholeAnswer(
  deps: TranscriptionDeps,
  request: Omit<TranscriptionJob, 'replyTo'>,
): Promise<Answer> {
  const replyTo: TranscriptionJob['replyTo'] = (transcript, costCredits) =>
    transcriptionReply(transcript, costCredits, request)
  const reply = await runTranscription(deps, { ...request, replyTo }, { onQueued() {}, onPart() {} })
  return { response: sendStored(reply), ended: Promise.resolve() }
}
