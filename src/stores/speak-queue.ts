import { failureOf } from '@/services/errors'
import { allowRepeat, leaveUncertain, uncertainJobOf, uncertaintyOf } from '@/services/paid-once'
import { speakLines } from '@/services/speak-lines'
import { lostSpeechOf, speechIntentOf } from '@/services/speech-intent'
import { readVoiceOver, voiceOverRows } from '@/storage/voice-overs'
import { listTakes } from '@/storage/voice-takes'
import { useScript } from './script-store'
import {
  isSpeaking,
  waitingLines,
  type LineToSpeak,
  type SpeakIntent,
  type SpeakJob,
  type SpeakState,
  type SpokenScript,
} from './speak-store'

/** Where the queue shows what it does. */
export type SpeakBoard = {
  job: (voiceOverId: string) => SpeakJob | undefined
  show: (job: SpeakJob) => void
  dismiss: (voiceOverId: string) => void
}

/** What is wrong with these is the line's own; the lines behind it may well be spoken. */
const OF_THE_LINE = [
  'NothingToSayError',
  'UnknownScriptError',
  'PronunciationError',
  'InvalidRequestError',
  'UncutSoundError',
]

/** So often it is looked whether another tab is still at it. */
const LOOK_MILLISECONDS = 500

/** One press of a button, until its last line is over; lines asked for meanwhile join it. */
type Run = { abort: AbortController; over: Promise<void> }

/** Scripts are spoken one at a time, line by line. */
export function createSpeakQueue(board: SpeakBoard, speak: typeof speakLines = speakLines) {
  /** The last one of each script. */
  const runs = new Map<string, Run>()
  let lastTurn: Promise<void> = Promise.resolve()

  voiceOverRows.line.listen((voiceOverId) => void stopIfGone(voiceOverId))

  /** Deleted in another tab: what is not paid for yet need not be. */
  async function stopIfGone(voiceOverId: string): Promise<void> {
    const job = board.job(voiceOverId)
    if (job && isSpeaking(job) && !(await readVoiceOver(voiceOverId))) cancel(voiceOverId)
  }

  function cancel(voiceOverId: string): void {
    runs.get(voiceOverId)?.abort.abort()
    const job = board.job(voiceOverId)
    if (job && isSpeaking(job)) board.show({ ...job, state: { status: 'cancelled' } })
  }

  async function run(intent: SpeakIntent, doneLineIds: string[] = []): Promise<void> {
    const { voiceOverId } = intent
    keepIfOpen(voiceOverId)
    const before = runs.get(voiceOverId)?.over
    const abort = new AbortController()
    board.show({ intent, state: { status: 'queued' }, doneLineIds, failures: {} })
    // What was stopped just now has to let go first.
    const over = Promise.allSettled([before]).then(() => takeTurn(voiceOverId, abort.signal))
    runs.set(voiceOverId, { abort, over })
    await over
  }

  /** A lock is held until it ends: no other tab speaks the same script too. */
  async function takeTurn(voiceOverId: string, signal: AbortSignal): Promise<void> {
    const lock = `overtone:speak:${voiceOverId}`
    await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
      if (!held) return void tellElsewhere(voiceOverId, signal, lock)
      const turn = lastTurn.then(() => speakAll(voiceOverId, signal))
      lastTurn = turn.catch(() => undefined)
      await turn
    })
  }

  /** For as long as another tab speaks it. */
  async function tellElsewhere(voiceOverId: string, signal: AbortSignal, lock: string): Promise<void> {
    change(voiceOverId, signal, { state: { status: 'elsewhere' } })
    do await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS))
    while ((await navigator.locks.query()).held?.some(({ name }) => name === lock))
    if (isLast(voiceOverId, signal)) board.dismiss(voiceOverId)
  }

  function isLast(voiceOverId: string, signal: AbortSignal): boolean {
    return runs.get(voiceOverId)?.abort.signal === signal
  }

  async function speakAll(voiceOverId: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      if (signal.aborted || !isLast(voiceOverId, signal)) return
      const job = board.job(voiceOverId)
      const lines = job ? nextLines(job) : []
      if (!job || lines.length === 0) return change(voiceOverId, signal, { state: { status: 'done' } })
      const outcome = await speakOnce(job.intent, lines, signal)
      if (!outcome) continue
      const isStopped = signal.aborted && outcome.status === 'failed'
      return isStopped ? undefined : change(voiceOverId, signal, { state: outcome })
    }
  }

  /** What goes in one request. The state in which the whole job ends with it; `null`: it goes on. */
  async function speakOnce(
    { voiceOverId, title }: SpeakIntent,
    lines: LineToSpeak[],
    signal: AbortSignal,
  ): Promise<SpeakState | null> {
    const lineIds = lines.map(({ lineId }) => lineId)
    const show = (now: Partial<Extract<SpeakState, { status: 'speaking' }>> = {}) => {
      const begun = { status: 'speaking', fraction: 0, loadingFraction: null, againInSeconds: null } as const
      if (!signal.aborted) change(voiceOverId, signal, { state: { ...begun, lineIds, ...now } })
    }
    show()
    try {
      const { service, creditsPerRequest: estimateCredits, isAgain } = lines[0]!
      await speak(
        { voiceOverId, title, lines, service, estimateCredits, isAgain },
        {
          signal,
          onLoading: (loadingFraction) => show({ loadingFraction }),
          onProgress: (fraction) => show({ fraction }),
          onHold: (againInSeconds) => show({ againInSeconds }),
        },
      )
      // Its take is shown first: queries tell what is new in a task of their own.
      await new Promise((resolve) => setTimeout(resolve))
      change(voiceOverId, signal, (job) => {
        // What was asked for anew meanwhile, as it is now, is still to come.
        const wanted = lines.filter((line) => job.intent.lines.includes(line))
        return { doneLineIds: [...job.doneLineIds, ...wanted.map(({ lineId }) => lineId)] }
      })
      return null
    } catch (error) {
      const uncertain = await uncertainState(voiceOverId, lines)
      if (uncertain) return uncertain
      const failure = failureOf(error)
      if (!OF_THE_LINE.includes(failure.errorName)) return { status: 'failed', ...failure }
      const { errorName, message } = failure
      const failures = Object.fromEntries(lineIds.map((lineId) => [lineId, { errorName, message }]))
      change(voiceOverId, signal, (job) => ({ failures: { ...job.failures, ...failures } }))
      return null
    }
  }

  /** What a stopped run has to tell is of no interest once another has begun. */
  function change(
    voiceOverId: string,
    signal: AbortSignal,
    how: Partial<SpeakJob> | ((job: SpeakJob) => Partial<SpeakJob>),
  ): void {
    const job = board.job(voiceOverId)
    if (!job || !isLast(voiceOverId, signal)) return
    board.show({ ...job, ...(typeof how === 'function' ? how(job) : how) })
  }

  return {
    async speak(intent: SpeakIntent): Promise<void> {
      const job = board.job(intent.voiceOverId)
      if (!job || !isSpeaking(job)) return run(intent)
      board.show(joined(job, intent.lines))
      await runs.get(intent.voiceOverId)?.over
    },
    cancel,
    async recall({ voiceOverId, title, lines: asWritten }: SpokenScript): Promise<void> {
      const lost = await lostSpeechOf(voiceOverId, asWritten)
      if (!lost) return
      const { id: packId, connectionId: service, estimateCredits: creditsPerRequest } = lost.request
      const takes = await listTakes(voiceOverId)
      const lines = lost.lines.map((line) => {
        const isAgain = takes.some(({ lineId, key }) => lineId === line.lineId && key === line.key)
        return { ...line, service, creditsPerRequest, isAgain, packId }
      })
      const state = await uncertainState(voiceOverId, lines)
      // A person may have gone on meanwhile.
      if (!state || board.job(voiceOverId)) return
      board.show({ intent: { voiceOverId, title, lines }, state, doneLineIds: [], failures: {} })
    },
    async sendAgain(voiceOverId: string): Promise<void> {
      const job = board.job(voiceOverId)
      if (job?.state.status !== 'uncertain') return
      // Another tab may have been answered since.
      if (!(await uncertaintyOf(job.state.intentId))) return board.dismiss(voiceOverId)
      await allowRepeat(job.state.intentId)
      await run(job.intent, job.doneLineIds)
    },
    async leave(voiceOverId: string): Promise<void> {
      const job = board.job(voiceOverId)
      if (job?.state.status !== 'uncertain') return
      await leaveUncertain(job.state.intentId)
      board.show({ ...job, state: { status: 'cancelled' } })
    },
  }
}

/** Takes of a script that is open here and that another tab has deleted would go with it. */
function keepIfOpen(voiceOverId: string): void {
  const { voiceOver, keep } = useScript.getState()
  if (voiceOver?.id === voiceOverId) keep()
}

/** The next line, with those that go in one request with it. */
function nextLines(job: SpeakJob): LineToSpeak[] {
  const waiting = waitingLines(job)
  const [next] = waiting
  if (!next || next.packId === null) return next ? [next] : []
  return waiting.filter(({ packId }) => packId === next.packId)
}

/** What may have been charged for any of these lines, in this request or in an earlier one with some of them. */
async function uncertainState(
  voiceOverId: string,
  lines: readonly LineToSpeak[],
): Promise<Extract<SpeakState, { status: 'uncertain' }> | null> {
  const asked = await speechIntentOf(voiceOverId, lines)
  const intentId = await uncertainJobOf([asked.intentId, ...asked.pieces])
  const uncertainty = intentId && (await uncertaintyOf(intentId))
  if (!uncertainty) return null
  const canRepeatSafely = uncertainty.canRepeatSafely && intentId === asked.intentId
  return { status: 'uncertain', intentId, ...uncertainty, canRepeatSafely }
}

/** The job with more lines; what it has already, as it is now, is not asked for twice. */
function joined(job: SpeakJob, asked: readonly LineToSpeak[]): SpeakJob {
  const { intent, doneLineIds, failures } = job
  const waiting = waitingLines(job)
  const isThere = ({ lineId, key, isAgain }: LineToSpeak) =>
    (isAgain ? waiting : intent.lines.filter((line) => !failures[line.lineId])).some(
      (line) => line.lineId === lineId && line.key === key,
    )
  const added = asked.filter((line) => !isThere(line))
  const addedIds = new Set(added.map(({ lineId }) => lineId))
  return {
    ...job,
    intent: { ...intent, lines: [...intent.lines.filter(({ lineId }) => !addedIds.has(lineId)), ...added] },
    doneLineIds: doneLineIds.filter((lineId) => !addedIds.has(lineId)),
    failures: Object.fromEntries(Object.entries(failures).filter(([lineId]) => !addedIds.has(lineId))),
  }
}
