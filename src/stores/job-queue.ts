import type { JobState } from '@/domain/transcript/job-state'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import { analyseRecording } from '@/services/analyse-recording'
import { EndsThePageError, failureOf } from '@/services/errors'
import { allowRepeat, findLostRequests, leaveUncertain, uncertaintyOf } from '@/services/paid-once'
import { transcribeRecording } from '@/services/transcribe-recording'
import { forgetAnalysis } from '@/storage/analysis'
import { DEVICE, readConnection, type ServiceChoice } from '@/storage/connections'
import { deletedRecordings, readRecording } from '@/storage/recordings'
import {
  changeTranscript,
  readTranscript,
  recognizedWindowIndexes,
  runningTranscripts,
  startTranscript,
  type Transcript,
  type TranscriptOrigin,
} from '@/storage/transcripts'
import { hasWords } from '@/storage/transcript-words'
import type { PaidIntent, TranscriptionJob } from './jobs-store'
import { lockRecording } from './recording-locks'

/** Where the queue shows what it does. */
export type JobBoard = {
  isUnderWay: (recordingId: string) => boolean
  list: (job: Omit<TranscriptionJob, 'state'>) => void
  show: (recordingId: string, state: JobState) => void
}

export type JobWork = { transcribe: typeof transcribeRecording; analyse: typeof analyseRecording }

type Asked = Omit<TranscriptionJob, 'title' | 'state'>

/** What is done when a job's turn comes. */
type Turn = (signal: AbortSignal, show: (state: JobState) => void) => Promise<void>

/** Jobs are worked on one at a time; one that fails does not stop those behind it. */
export function createJobQueue(
  board: JobBoard,
  work: JobWork = { transcribe: transcribeRecording, analyse: analyseRecording },
) {
  const aborts = new Map<string, AbortController>()
  /** Locks of this tab, until they are let go. */
  const held = new Map<string, Promise<unknown>>()
  let lastTurn: Promise<unknown> = Promise.resolve()

  /**
   * Resolves once the job is queued, or is none. Its lock is held until it ends: no other tab, and no second click, runs it
   * too. `false`: another tab works on it.
   */
  async function queue(asked: Asked, prepare: () => Promise<Turn | null>): Promise<boolean> {
    const recording = await readRecording(asked.recordingId)
    if (!recording || board.isUnderWay(asked.recordingId)) return true
    // One that was cancelled a moment ago may not have come to its end yet.
    await held.get(asked.recordingId)
    return new Promise<boolean>((queued, failed) => {
      const working = withLock(asked.recordingId, async () => {
        const turn = await prepare()
        if (!turn) return
        board.list({ ...asked, title: recording.title })
        const ended = takeTurn(asked.recordingId, turn)
        queued(true)
        // It may have been deleted before there was a job that could be stopped.
        void stopIfGone(asked.recordingId)
        await ended
      })
      working.then(queued, failed)
    })
  }

  /** Does nothing where the lock is held already, and resolves to `false`. */
  async function withLock(recordingId: string, task: () => Promise<void>): Promise<boolean> {
    const request: Promise<boolean> = lockRecording(recordingId, async () => {
      held.set(
        recordingId,
        request.catch(() => undefined),
      )
      await task()
    })
    return request
  }

  function takeTurn(recordingId: string, turn: Turn): Promise<void> {
    const abort = new AbortController()
    aborts.set(recordingId, abort)
    const { signal } = abort
    // Progress may be on its way while the job is cancelled.
    const show = (state: JobState) => (signal.aborted ? undefined : board.show(recordingId, state))
    // One that is cancelled while it waits ends at once, and is not waited for by those behind it.
    const begun = Promise.race([lastTurn, abortOf(signal)])
    const ended = begun.then(() => turn(signal, show)).catch(() => undefined)
    lastTurn = Promise.all([lastTurn, ended])
    return ended
  }

  function transcription(transcript: Transcript): Turn {
    return async (signal, show) => {
      try {
        if (!signal.aborted) await countAttempt(transcript)
        signal.throwIfAborted()
        await work.transcribe(transcript, { signal, onProgress: show })
        show({ status: 'done', hasWords: await hasWords(transcript.id) })
        await changeTranscript(transcript.id, { status: { kind: 'done' } })
      } catch (error) {
        await endBadly(transcript, error, signal)
      }
    }
  }

  async function endBadly({ id, recordingId }: Transcript, error: unknown, signal: AbortSignal) {
    const failure = failureOf(error)
    const uncertainty = await uncertaintyOf(id)
    if (uncertainty) {
      board.show(recordingId, { status: 'uncertain', ...uncertainty })
      return changeTranscript(id, { status: { kind: 'uncertain', ...uncertainty } })
    }
    if (!signal.aborted) board.show(recordingId, { status: 'failed', ...failure })
    await changeTranscript(id, {
      status: signal.aborted ? { kind: 'stopped' } : { kind: 'failed', ...failure },
    })
    if (failure.errorName === 'MissingSamplesError') await forgetAnalysis(recordingId)
  }

  function reading({ recordingId }: Asked): Turn {
    return async (signal, show) => {
      signal.throwIfAborted()
      const onProgress = (fraction: number) => show({ status: 'analysing', fraction, remainingSeconds: null })
      await work.analyse(recordingId, { signal, onProgress }).finished.then(
        ({ durationSeconds }) => show({ status: 'asking', durationSeconds }),
        (error: unknown) => show({ status: 'failed', ...failureOf(error) }),
      )
    }
  }

  deletedRecordings.listen((recordingId) => void stopIfGone(recordingId))

  /** Deleted, here or in another tab: nobody would read its words. */
  async function stopIfGone(recordingId: string): Promise<void> {
    if (aborts.has(recordingId) && !(await readRecording(recordingId))) cancel(recordingId)
  }

  function cancel(recordingId: string): void {
    aborts.get(recordingId)?.abort()
    if (board.isUnderWay(recordingId)) board.show(recordingId, { status: 'cancelled' })
  }

  function resume(transcript: Transcript): Promise<boolean> {
    const { id, recordingId, service, options } = transcript
    return queue({ recordingId, service, options, purpose: 'words' }, async () => {
      const uncertainty = await uncertaintyOf(id)
      const status = uncertainty
        ? { kind: 'uncertain' as const, ...uncertainty }
        : { kind: 'running' as const }
      await changeTranscript(id, { status })
      return uncertainty ? null : transcription(transcript)
    })
  }

  return {
    resume,
    transcribe(recordingId: string, options: TranscriptionOptions, intent?: PaidIntent): Promise<boolean> {
      const service = intent?.connectionId ?? DEVICE
      return queue({ recordingId, service, options, purpose: 'words' }, async () => {
        if (intent && (await readTranscript(intent.id))) return null
        return transcription(await startTranscript(recordingId, options, await originOf(intent)))
      })
    },
    analyse(recordingId: string, options: TranscriptionOptions, service: ServiceChoice): Promise<boolean> {
      const asked: Asked = { recordingId, options, service, purpose: 'price' }
      return queue(asked, async () => reading(asked))
    },
    async sendAgain(transcript: Transcript): Promise<boolean> {
      await allowRepeat(transcript.id)
      return resume(transcript)
    },
    async leave({ id, recordingId }: Transcript): Promise<void> {
      await leaveUncertain(id)
      await changeTranscript(id, { status: { kind: 'stopped' } })
      board.show(recordingId, { status: 'cancelled' })
    },
    cancel,
    /** Goes on with what a closed or crashed tab left unfinished, unless another tab is at it. */
    async resumeAll(): Promise<void> {
      await findLostRequests()
      const unfinished = await runningTranscripts()
      for (const transcript of unfinished.toSorted((one, other) => one.createdAt - other.createdAt))
        await takeUp(transcript)
    },
  }

  async function takeUp(transcript: Transcript): Promise<void> {
    if (transcript.service !== DEVICE) return settleLost(transcript)
    const { attempts } = await fruitlessAttempts(transcript)
    if (attempts <= MOST_FRUITLESS_ATTEMPTS) return void (await resume(transcript))
    await withLock(transcript.recordingId, () =>
      changeTranscript(transcript.id, { status: { kind: 'failed', ...failureOf(new EndsThePageError()) } }),
    )
  }

  /** Paid work is not taken up by itself: what was on its way may have been charged, what was not has to be asked for. */
  async function settleLost({ id, recordingId }: Transcript): Promise<void> {
    await withLock(recordingId, async () => {
      const uncertainty = await uncertaintyOf(id)
      await changeTranscript(id, {
        status: uncertainty ? { kind: 'uncertain', ...uncertainty } : { kind: 'stopped' },
      })
    })
  }
}

/** How often a transcript is taken up by itself though no words came of it. */
const MOST_FRUITLESS_ATTEMPTS = 2

/** Since the last words came. */
async function fruitlessAttempts({ id, fruitless }: Transcript) {
  const windows = (await recognizedWindowIndexes(id)).size
  return { attempts: fruitless.windows === windows ? fruitless.attempts : 0, windows }
}

/** Before the work is begun, as it may end the page. */
async function countAttempt(transcript: Transcript): Promise<void> {
  const { attempts, windows } = await fruitlessAttempts(transcript)
  await changeTranscript(transcript.id, { fruitless: { attempts: attempts + 1, windows } })
}

function abortOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

async function originOf(intent: PaidIntent | undefined): Promise<TranscriptOrigin | undefined> {
  if (!intent) return undefined
  const connection = await readConnection(intent.connectionId)
  return { id: intent.id, service: intent.connectionId, serviceName: connection?.name ?? '' }
}
