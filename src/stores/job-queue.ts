import type { TranscriptionOptions } from '@/domain/transcript/options'
import { analyseRecording } from '@/services/analyse-recording'
import { failureOf } from '@/services/errors'
import { allowRepeat, findLostRequests, leaveUncertain, uncertaintyOf } from '@/services/paid-once'
import { transcribeRecording } from '@/services/transcribe-recording'
import { forgetAnalysis } from '@/storage/analysis'
import { DEVICE, readConnection, type ServiceChoice } from '@/storage/connections'
import { readRecording } from '@/storage/recordings'
import {
  changeTranscript,
  readTranscript,
  runningTranscripts,
  startTranscript,
  type Transcript,
  type TranscriptOrigin,
} from '@/storage/transcripts'
import type { JobState, PaidIntent, TranscriptionJob } from './jobs-store'

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
  let lastTurn: Promise<void> = Promise.resolve()

  /**
   * Resolves once the job is queued, or is none. Its lock is held until it ends: no other tab, and no second click, runs it
   * too.
   */
  async function queue(asked: Asked, prepare: () => Promise<Turn | null>) {
    const recording = await readRecording(asked.recordingId)
    if (!recording || board.isUnderWay(asked.recordingId)) return
    await new Promise<void>((queued, failed) => {
      const name = `overtone:transcribe:${asked.recordingId}`
      const held = navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        const turn = lock && (await prepare())
        if (!turn) return queued()
        board.list({ ...asked, title: recording.title })
        const ended = takeTurn(asked.recordingId, turn)
        queued()
        await ended
      })
      held.catch(failed)
    })
  }

  function takeTurn(recordingId: string, turn: Turn): Promise<void> {
    const abort = new AbortController()
    aborts.set(recordingId, abort)
    const { signal } = abort
    // Progress may be on its way while the job is cancelled.
    const show = (state: JobState) => (signal.aborted ? undefined : board.show(recordingId, state))
    lastTurn = lastTurn.then(() => turn(signal, show)).catch(() => undefined)
    return lastTurn
  }

  function transcription(transcript: Transcript): Turn {
    return async (signal, show) => {
      try {
        signal.throwIfAborted()
        await work.transcribe(transcript, { signal, onProgress: show })
        show({ status: 'done' })
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
      const onProgress = (fraction: number) => show({ status: 'analysing', fraction, remainingSeconds: null })
      await work.analyse(recordingId, { signal, onProgress }).finished.then(
        ({ durationSeconds }) => show({ status: 'asking', durationSeconds }),
        (error: unknown) => show({ status: 'failed', ...failureOf(error) }),
      )
    }
  }

  function resume(transcript: Transcript): Promise<void> {
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
    transcribe(recordingId: string, options: TranscriptionOptions, intent?: PaidIntent): Promise<void> {
      const service = intent?.connectionId ?? DEVICE
      return queue({ recordingId, service, options, purpose: 'words' }, async () => {
        if (intent && (await readTranscript(intent.id))) return null
        return transcription(await startTranscript(recordingId, options, await originOf(intent)))
      })
    },
    analyse(recordingId: string, options: TranscriptionOptions, service: ServiceChoice): Promise<void> {
      const asked: Asked = { recordingId, options, service, purpose: 'price' }
      return queue(asked, async () => reading(asked))
    },
    async sendAgain(transcript: Transcript): Promise<void> {
      await allowRepeat(transcript.id)
      await resume(transcript)
    },
    async leave({ id, recordingId }: Transcript): Promise<void> {
      await leaveUncertain(id)
      await changeTranscript(id, { status: { kind: 'stopped' } })
      board.show(recordingId, { status: 'cancelled' })
    },
    cancel(recordingId: string): void {
      aborts.get(recordingId)?.abort()
      if (board.isUnderWay(recordingId)) board.show(recordingId, { status: 'cancelled' })
    },
    /** Goes on with what a closed or crashed tab left unfinished, unless another tab is at it. */
    async resumeAll(): Promise<void> {
      await findLostRequests()
      const unfinished = await runningTranscripts()
      for (const transcript of unfinished.toSorted((one, other) => one.createdAt - other.createdAt))
        await (transcript.service === DEVICE ? resume(transcript) : settleLost(transcript))
    },
  }
}

/** Paid work is not taken up by itself: what was on its way may have been charged, what was not has to be asked for. */
async function settleLost({ id, recordingId }: Transcript): Promise<void> {
  const name = `overtone:transcribe:${recordingId}`
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const uncertainty = await uncertaintyOf(id)
    await changeTranscript(id, {
      status: uncertainty ? { kind: 'uncertain', ...uncertainty } : { kind: 'stopped' },
    })
  })
}

async function originOf(intent: PaidIntent | undefined): Promise<TranscriptOrigin | undefined> {
  if (!intent) return undefined
  const connection = await readConnection(intent.connectionId)
  return { id: intent.id, service: intent.connectionId, serviceName: connection?.name ?? '' }
}
