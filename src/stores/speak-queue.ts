import { failureOf } from '@/services/errors'
import { allowRepeat, leaveUncertain, uncertaintyOf } from '@/services/paid-once'
import { speakLine, speechIntentId, type SpeakLineInput } from '@/services/speak-line'
import type { LineToSpeak, SpeakIntent, SpeakJob, SpeakState } from './speak-store'

/** Where the queue shows what it does. */
export type SpeakBoard = {
  job: (voiceOverId: string) => SpeakJob | undefined
  show: (job: SpeakJob) => void
}

/** What is wrong with these is the line's own; the lines behind it may well be spoken. */
const OF_THE_LINE = ['NothingToSayError', 'UnknownScriptError', 'PronunciationError', 'InvalidRequestError']

/** Scripts are spoken one at a time, line by line. */
export function createSpeakQueue(board: SpeakBoard, speak: typeof speakLine = speakLine) {
  const aborts = new Map<string, AbortController>()
  let lastTurn: Promise<void> = Promise.resolve()

  /** Its lock is held until it ends: no other tab, and no second click, speaks the same script too. */
  async function run(intent: SpeakIntent, doneLineIds: string[] = []): Promise<void> {
    const { voiceOverId } = intent
    if (isUnderWay(board.job(voiceOverId))) return
    const abort = new AbortController()
    const lock = `overtone:speak:${voiceOverId}`
    board.show({ intent, state: { status: 'queued' }, doneLineIds, failures: {} })
    aborts.set(voiceOverId, abort)
    await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
      if (!held) return change(voiceOverId, { state: { status: 'cancelled' } })
      lastTurn = lastTurn.then(() => speakAll(intent, abort.signal))
      await lastTurn
    })
  }

  async function speakAll(intent: SpeakIntent, signal: AbortSignal): Promise<void> {
    const { voiceOverId } = intent
    for (const line of intent.lines) {
      if (signal.aborted) return
      if (board.job(voiceOverId)?.doneLineIds.includes(line.lineId)) continue
      const outcome = await speakOne(intent, line, signal)
      if (outcome)
        return signal.aborted && outcome.status === 'failed'
          ? undefined
          : change(voiceOverId, { state: outcome })
    }
    change(voiceOverId, { state: { status: 'done' } })
  }

  /** The state in which the whole job ends with this line; `null`: it goes on. */
  async function speakOne(
    intent: SpeakIntent,
    line: LineToSpeak,
    signal: AbortSignal,
  ): Promise<SpeakState | null> {
    const { voiceOverId } = intent
    const speaking = (now: Partial<Extract<SpeakState, { status: 'speaking' }>> = {}): SpeakState => ({
      status: 'speaking',
      lineId: line.lineId,
      fraction: 0,
      loadingFraction: null,
      againInSeconds: null,
      ...now,
    })
    const show = (state: SpeakState) => (signal.aborted ? undefined : change(voiceOverId, { state }))
    show(speaking())
    try {
      await speak(inputOf(intent, line), {
        signal,
        onLoading: (loadingFraction) => show(speaking({ loadingFraction })),
        onProgress: (fraction) => show(speaking({ fraction })),
        onHold: (againInSeconds) => show(speaking({ againInSeconds })),
      })
      // Its take is shown first: queries tell what is new in a task of their own.
      await new Promise((resolve) => setTimeout(resolve))
      change(voiceOverId, (job) => ({ doneLineIds: [...job.doneLineIds, line.lineId] }))
      return null
    } catch (error) {
      const uncertainty = await uncertaintyOf(await speechIntentId(inputOf(intent, line)))
      if (uncertainty) return { status: 'uncertain', lineId: line.lineId, ...uncertainty }
      const failure = failureOf(error)
      if (!OF_THE_LINE.includes(failure.errorName)) return { status: 'failed', ...failure }
      const { errorName, message } = failure
      change(voiceOverId, (job) => ({ failures: { ...job.failures, [line.lineId]: { errorName, message } } }))
      return null
    }
  }

  function change(
    voiceOverId: string,
    how: Partial<SpeakJob> | ((job: SpeakJob) => Partial<SpeakJob>),
  ): void {
    const job = board.job(voiceOverId)
    if (job) board.show({ ...job, ...(typeof how === 'function' ? how(job) : how) })
  }

  async function uncertainIntent(voiceOverId: string): Promise<{ job: SpeakJob; intentId: string } | null> {
    const job = board.job(voiceOverId)
    if (job?.state.status !== 'uncertain') return null
    const { lineId } = job.state
    const line = job.intent.lines.find((each) => each.lineId === lineId)
    return line ? { job, intentId: await speechIntentId(inputOf(job.intent, line)) } : null
  }

  return {
    speak: (intent: SpeakIntent) => run(intent),
    cancel(voiceOverId: string): void {
      aborts.get(voiceOverId)?.abort()
      if (isUnderWay(board.job(voiceOverId))) change(voiceOverId, { state: { status: 'cancelled' } })
    },
    async sendAgain(voiceOverId: string): Promise<void> {
      const uncertain = await uncertainIntent(voiceOverId)
      if (!uncertain) return
      await allowRepeat(uncertain.intentId)
      await run(uncertain.job.intent, uncertain.job.doneLineIds)
    },
    async leave(voiceOverId: string): Promise<void> {
      const uncertain = await uncertainIntent(voiceOverId)
      if (!uncertain) return
      await leaveUncertain(uncertain.intentId)
      change(voiceOverId, { state: { status: 'cancelled' } })
    },
  }
}

function inputOf(intent: SpeakIntent, line: LineToSpeak): SpeakLineInput {
  const { voiceOverId, title, service, creditsPerRequest, isAgain } = intent
  return { ...line, voiceOverId, title, service, estimateCredits: creditsPerRequest, isAgain }
}

function isUnderWay(job: SpeakJob | undefined): boolean {
  return job?.state.status === 'queued' || job?.state.status === 'speaking'
}
