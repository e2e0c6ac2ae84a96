import { create } from 'zustand'
import { lazily } from '@/lib/lazily'
import type { Failure } from '@/services/errors'
import type { ComposeIntent } from '@/storage/music-jobs'

export type ComposeState =
  | { status: 'queued' }
  /** `fraction` is that of the take being made; `null`: its service does not tell. */
  | { status: 'composing'; variationId: string; fraction: number | null; againInSeconds: number | null }
  | { status: 'done' }
  | { status: 'cancelled' }
  /** A take may have been charged, but its sound never came. `sendAgain` or `leave` goes on from here. */
  | { status: 'uncertain'; variationId: string; maybeChargedCredits: number | null; canRepeatSafely: boolean }
  | ({ status: 'failed'; variationId: string } & Failure)

export type ComposeJob = {
  intent: ComposeIntent
  state: ComposeState
  /** Variation id to the take that was made of it. */
  takeIds: Record<string, string>
}

export type ComposeStore = {
  /** By the id of the composition: the last that was asked for. */
  jobs: Record<string, ComposeJob>
  /** Ids of compositions in the order in which they were asked for. */
  order: string[]
  /** Take by take; each is stored as it is made. Does nothing while a job of this composition is under way. */
  compose: (intent: ComposeIntent) => Promise<void>
  /** Makes what a cancelled or failed job has not made. Never sends again what may have been charged. */
  goOn: (compositionId: string) => Promise<void>
  /** Keeps what was made. A request that is on its way may have been charged. */
  cancel: (compositionId: string) => void
  /** Goes on, and sends again what may have been charged: after the person was told so. */
  sendAgain: (compositionId: string) => Promise<void>
  /** Lets be what may have been charged; its receipt stays. */
  leave: (compositionId: string) => Promise<void>
  dismiss: (compositionId: string) => void
  /**
   * Goes on with what a closed or crashed tab left unfinished on this device, and shows what it left at a service; called once,
   * at the start.
   */
  resumeAll: () => Promise<void>
}

export const useCompose = create<ComposeStore>()((set, get) => {
  // All that composes is fetched with the first job.
  const queue = lazily(async () => {
    const { createComposeQueue } = await import('./compose-queue')
    return createComposeQueue({
      job: (compositionId) => get().jobs[compositionId],
      show: (job) =>
        set(({ jobs, order }) => {
          const id = job.intent.compositionId
          return { jobs: { ...jobs, [id]: job }, order: order.includes(id) ? order : [...order, id] }
        }),
    })
  })
  return {
    jobs: {},
    order: [],
    compose: async (intent) => (await queue()).compose(intent),
    goOn: async (compositionId) => (await queue()).goOn(compositionId),
    cancel(compositionId) {
      if (get().jobs[compositionId]) void queue().then(({ cancel }) => cancel(compositionId))
    },
    sendAgain: async (compositionId) => (await queue()).sendAgain(compositionId),
    leave: async (compositionId) => (await queue()).leave(compositionId),
    dismiss(compositionId) {
      set(({ jobs, order }) => ({
        jobs: Object.fromEntries(Object.entries(jobs).filter(([id]) => id !== compositionId)),
        order: order.filter((id) => id !== compositionId),
      }))
      void queue().then(({ forget }) => forget(compositionId))
    },
    resumeAll: async () => (await queue()).resumeAll(),
  }
})

export function isComposing(job: ComposeJob | undefined): boolean {
  return job?.state.status === 'queued' || job?.state.status === 'composing'
}
