import type { TranscriptEvent, TranscriptProgress } from '@/api/transcript-events'
import { segmentText } from '@/domain/transcript/transcript'
import { asApiError } from '@/server/error-reply'
import type { TranscribedPart } from '@/server/transcribe-file'
import { clientGone } from '@/server/work/client-signal'
import { eventStream, eventText, LAST_EVENT } from './event-stream'
import { sendStored } from './send-stored'
import { runTranscription, type TranscriptionDeps, type TranscriptionJob } from './transcription-job'
import { doneEvent, replyOf } from './transcription-reply'

const EVENT_STREAM = 'text/event-stream; charset=utf-8'

/** A reply, and when the work behind it is over; `ended` never fails. */
export type Answer = { response: Response; ended: Promise<void> }

/**
 * Tells words as they are recognised. The reply begins when the credits are reserved and there is a place in the queue:
 * what is wrong before that has its usual status. A reply kept under an idempotency key comes as its last event alone.
 */
export async function streamTranscription(
  deps: TranscriptionDeps,
  { signal, ...request }: Omit<TranscriptionJob, 'replyTo'>,
): Promise<Answer> {
  const gone = new AbortController()
  const stream = eventStream(() => gone.abort(clientGone()))
  let begin!: () => void
  const begun = new Promise<undefined>((resolve) => (begin = () => resolve(undefined)))
  const job: TranscriptionJob = {
    ...request,
    signal: AbortSignal.any([signal, gone.signal]),
    replyTo: (transcript, costCredits) => {
      const done = doneEvent(transcript, costCredits, request.fields)
      return replyOf(eventText(done) + LAST_EVENT, EVENT_STREAM, costCredits)
    },
  }
  const done = runTranscription(
    deps,
    job,
    newsAsEvents(begin, (event) => stream.write(eventText(event))),
  )
  const kept = await Promise.race([begun, done]).catch((error: unknown) => {
    stream.close()
    throw error
  })
  if (kept) {
    stream.close()
    return { response: sendStored(kept), ended: Promise.resolve() }
  }
  const ended = done
    .then(({ body }) => stream.write(new TextDecoder().decode(body)))
    .catch((error: Error) => stream.write(eventText(failure(error))))
    .finally(stream.close)
  const headers = { 'Content-Type': EVENT_STREAM, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }
  return { response: new Response(stream.body, { headers }), ended }
}

function newsAsEvents(begin: () => void, send: (event: TranscriptEvent) => void) {
  let isFirst = true
  return {
    onQueued(ahead: number, durationSeconds: number) {
      begin()
      send(progress({ ahead, recognized_seconds: 0, duration_seconds: durationSeconds }))
    },
    onPart({ segments, untilSeconds }: TranscribedPart, durationSeconds: number) {
      const text = segments.map(segmentText).join('')
      const delta = isFirst ? text.trimStart() : text
      isFirst &&= delta === ''
      if (delta) send({ type: 'transcript.text.delta', delta })
      send(progress({ ahead: 0, recognized_seconds: untilSeconds, duration_seconds: durationSeconds }))
    },
  }
}

function progress(news: Omit<TranscriptProgress, 'type' | 'state'>): TranscriptProgress {
  return { type: 'transcript.progress', state: news.ahead > 0 ? 'queued' : 'working', ...news }
}

function failure(error: Error): TranscriptEvent {
  const { status, message } = asApiError(error)
  if (status === 500) console.error(error)
  return { error: { message, code: status } }
}
