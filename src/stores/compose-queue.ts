import { composeVariation } from '@/services/compose-variation'
import { failureOf } from '@/services/errors'
import { allowRepeat, findLostRequests, leaveUncertain, uncertaintyOf } from '@/services/paid-once'
import { compositionRows, readComposition } from '@/storage/compositions'
import { DEVICE } from '@/storage/connections'
import {
  deleteMusicJob,
  listMusicJobs,
  putMusicJob,
  type ComposeIntent,
  type Variation,
} from '@/storage/music-jobs'
import { listMusicTakes } from '@/storage/music-takes'
import { isComposing, type ComposeJob, type ComposeState } from './compose-store'
import { useComposition } from './composition-store'

/** Where the queue shows what it does. */
export type ComposeBoard = {
  job: (compositionId: string) => ComposeJob | undefined
  show: (job: ComposeJob) => void
}

/** Compositions one at a time, take by take. What is not over is kept, so that the next start knows of it. */
export function createComposeQueue(board: ComposeBoard, compose: typeof composeVariation = composeVariation) {
  const aborts = new Map<string, AbortController>()
  let lastTurn: Promise<void> = Promise.resolve()

  compositionRows.line.listen((compositionId) => void stopIfGone(compositionId))

  /** Deleted in another tab: what is not paid for yet need not be. */
  async function stopIfGone(compositionId: string): Promise<void> {
    if (isComposing(board.job(compositionId)) && !(await readComposition(compositionId)))
      cancel(compositionId)
  }

  function cancel(compositionId: string): void {
    aborts.get(compositionId)?.abort()
    if (isComposing(board.job(compositionId))) change(compositionId, { state: { status: 'cancelled' } })
  }

  /** Its lock is held until it ends: no other tab, and no second click, composes the same too. */
  async function run(intent: ComposeIntent, takeIds: Record<string, string>): Promise<void> {
    const { compositionId } = intent
    keepIfOpen(compositionId)
    const abort = new AbortController()
    aborts.set(compositionId, abort)
    board.show({ intent, state: { status: 'queued' }, takeIds })
    const isRun = await withLock(compositionId, async () => {
      const turn = lastTurn.then(() => composeAll(intent, abort.signal))
      lastTurn = turn.catch(() => undefined)
      await turn
    })
    if (!isRun) change(compositionId, { state: { status: 'cancelled' } })
  }

  async function composeAll(intent: ComposeIntent, signal: AbortSignal): Promise<void> {
    const { compositionId, variations } = intent
    const isMade = ({ id }: Variation) => board.job(compositionId)?.takeIds[id] !== undefined
    for (const variation of variations.filter((each) => !isMade(each))) {
      if (signal.aborted) break
      const outcome = await composeOne(intent, variation, signal)
      if (outcome && !(signal.aborted && outcome.status === 'failed')) return end(compositionId, outcome)
    }
    await end(compositionId, { status: signal.aborted ? 'cancelled' : 'done' })
  }

  /** The state in which the whole job ends with this take; `null`: it goes on. */
  async function composeOne(
    { compositionId, ...intent }: ComposeIntent,
    variation: Variation,
    signal: AbortSignal,
  ): Promise<ComposeState | null> {
    const variationId = variation.id
    const show = (fraction: number | null, againInSeconds: number | null) =>
      signal.aborted ||
      change(compositionId, { state: { status: 'composing', variationId, fraction, againInSeconds } })
    const isHere = intent.service === DEVICE
    show(isHere ? 0 : null, null)
    try {
      // Before anything is paid for: where there is no room for this, there is none for the take.
      await putMusicJob({ compositionId, ...intent })
      const takeId = await compose({ compositionId, ...intent }, variation, {
        signal,
        onProgress: (fraction) => show(isHere ? fraction : null, null),
        onHold: (seconds) => show(null, seconds),
      })
      change(compositionId, ({ takeIds, state }) => ({
        takeIds: { ...takeIds, [variationId]: takeId },
        // Counted among those that are there, it is no longer a part of one.
        state: state.status === 'composing' && isHere ? { ...state, fraction: 0 } : state,
      }))
      return null
    } catch (error) {
      const uncertainty = await uncertaintyOf(variationId)
      if (uncertainty) return { status: 'uncertain', variationId, ...uncertainty }
      return { status: 'failed', variationId, ...failureOf(error) }
    }
  }

  async function end(compositionId: string, state: ComposeState): Promise<void> {
    change(compositionId, { state })
    // What may have been charged is asked about until a person has answered.
    if (state.status !== 'uncertain') await deleteMusicJob(compositionId)
  }

  function change(
    compositionId: string,
    how: Partial<ComposeJob> | ((job: ComposeJob) => Partial<ComposeJob>),
  ): void {
    const job = board.job(compositionId)
    if (job) board.show({ ...job, ...(typeof how === 'function' ? how(job) : how) })
  }

  async function resume(intent: ComposeIntent): Promise<void> {
    const { compositionId, variations, service } = intent
    if (!(await readComposition(compositionId))) return deleteMusicJob(compositionId)
    const takes = await listMusicTakes(compositionId)
    const made = takes.filter(({ variationId }) => variations.some(({ id }) => id === variationId))
    const takeIds = Object.fromEntries(made.map((take) => [take.variationId, take.id]))
    if (variations.every(({ id }) => takeIds[id])) return deleteMusicJob(compositionId)
    if (service === DEVICE) return run(intent, takeIds)
    // Nothing is sent unasked: the price was agreed to in a tab that is gone.
    board.show({ intent, takeIds, state: await stateLeft(intent) })
  }

  return {
    async compose(intent: ComposeIntent): Promise<void> {
      const status = board.job(intent.compositionId)?.state.status
      if (status === 'queued' || status === 'composing' || status === 'uncertain') return
      await run(intent, {})
    },
    async goOn(compositionId: string): Promise<void> {
      const job = board.job(compositionId)
      if (job?.state.status === 'cancelled' || job?.state.status === 'failed')
        await run(job.intent, job.takeIds)
    },
    cancel,
    async sendAgain(compositionId: string): Promise<void> {
      const job = board.job(compositionId)
      if (job?.state.status !== 'uncertain') return
      await allowRepeat(job.state.variationId)
      await run(job.intent, job.takeIds)
    },
    async leave(compositionId: string): Promise<void> {
      const job = board.job(compositionId)
      if (job?.state.status !== 'uncertain') return
      const { variationId } = job.state
      await leaveUncertain(variationId)
      const variations = job.intent.variations.filter(({ id }) => id !== variationId)
      change(compositionId, { intent: { ...job.intent, variations } })
      await end(compositionId, { status: 'cancelled' })
    },
    forget: (compositionId: string): Promise<void> => deleteMusicJob(compositionId),
    async resumeAll(): Promise<void> {
      await findLostRequests()
      for (const intent of await listMusicJobs()) if (!board.job(intent.compositionId)) void resume(intent)
    },
  }
}

/** Takes of music that is open here and that another tab has deleted would go with it. */
function keepIfOpen(compositionId: string): void {
  const { composition, keep } = useComposition.getState()
  if (composition?.id === compositionId) keep()
}

async function withLock(compositionId: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(lockOf(compositionId), { ifAvailable: true }, async (held) => {
    if (held) await work()
    return held !== null
  })
}

const lockOf = (compositionId: string) => `overtone:compose:${compositionId}`

async function stateLeft({ variations }: ComposeIntent): Promise<ComposeState> {
  for (const { id } of variations) {
    const uncertainty = await uncertaintyOf(id)
    if (uncertainty) return { status: 'uncertain', variationId: id, ...uncertainty }
  }
  return { status: 'cancelled' }
}
