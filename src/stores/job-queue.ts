import type { TranscriptionOptions } from '@/domain/transcript/options'
import { transcribeRecording } from '@/services/transcribe-recording'
import { forgetAnalysis } from '@/storage/analysis'
import { readRecording } from '@/storage/recordings'
import { changeTranscript, runningTranscripts, startTranscript, type Transcript } from '@/storage/transcripts'
import type { JobState } from './jobs-store'

/** Where the queue shows what it does. */
export type JobBoard = {
  isUnderWay: (recordingId: string) => boolean
  list: (recordingId: string, title: string, options: TranscriptionOptions) => void
  show: (recordingId: string, state: JobState) => void
}

export type TranscribeRecording = typeof transcribeRecording

/** Transcripts are made one at a time; one that fails does not stop those behind it. */
export function createJobQueue(board: JobBoard, transcribe: TranscribeRecording = transcribeRecording) {
  const aborts = new Map<string, AbortController>()
  let lastTurn: Promise<void> = Promise.resolve()

  /** Resolves once the job is queued. Its lock is held until it ends: no other tab runs it too. */
  async function queue(recordingId: string, options: TranscriptionOptions, start: () => Promise<Transcript>) {
    const recording = await readRecording(recordingId)
    if (!recording || board.isUnderWay(recordingId)) return
    await new Promise<void>((queued, failed) => {
      const name = `overtone:transcribe:${recordingId}`
      const held = navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (!lock) return queued()
        board.list(recordingId, recording.title, options)
        const turn = takeTurn(await start())
        queued()
        await turn
      })
      held.catch(failed)
    })
  }

  function takeTurn(transcript: Transcript): Promise<void> {
    const abort = new AbortController()
    aborts.set(transcript.recordingId, abort)
    lastTurn = lastTurn.then(() => run(transcript, abort.signal)).catch(() => undefined)
    return lastTurn
  }

  async function run(transcript: Transcript, signal: AbortSignal): Promise<void> {
    const { id, recordingId } = transcript
    // Progress may be on its way while the job is cancelled.
    const show = (state: JobState) => (signal.aborted ? undefined : board.show(recordingId, state))
    try {
      signal.throwIfAborted()
      await transcribe(transcript, { signal, onProgress: show })
      show({ status: 'done' })
      await changeTranscript(id, { status: { kind: 'done' } })
    } catch (error) {
      const failure = failureOf(error)
      show({ status: 'failed', ...failure })
      await changeTranscript(id, {
        status: signal.aborted ? { kind: 'stopped' } : { kind: 'failed', ...failure },
      })
      if (failure.errorName === 'MissingSamplesError') await forgetAnalysis(recordingId)
    }
  }

  function resume(transcript: Transcript): Promise<void> {
    return queue(transcript.recordingId, transcript.options, async () => {
      await changeTranscript(transcript.id, { status: { kind: 'running' } })
      return transcript
    })
  }

  return {
    resume,
    transcribe: (recordingId: string, options: TranscriptionOptions) =>
      queue(recordingId, options, () => startTranscript(recordingId, options)),
    cancel(recordingId: string): void {
      aborts.get(recordingId)?.abort()
      if (board.isUnderWay(recordingId)) board.show(recordingId, { status: 'cancelled' })
    },
    /** Goes on with what a closed or crashed tab left unfinished, unless another tab is at it. */
    async resumeAll(): Promise<void> {
      const unfinished = await runningTranscripts()
      for (const transcript of unfinished.toSorted((one, other) => one.createdAt - other.createdAt))
        await resume(transcript)
    },
  }
}

function failureOf(error: unknown): { errorName: string; message: string } {
  if (error instanceof Error) return { errorName: error.name, message: error.message }
  return { errorName: 'Error', message: String(error) }
}
