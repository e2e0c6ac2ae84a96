import { create } from 'zustand'
import type { SpokenAs } from '@/domain/script/spoken-as'
import { lazily } from '@/lib/lazily'
import type { Failure } from '@/services/errors'
import type { ServiceChoice } from '@/storage/connections'

/** A line as it was when a person asked for it, and where and at what price they did. */
export type LineToSpeak = {
  lineId: string
  key: string
  spokenAs: SpokenAs
  /** `device`, or a connection's id. */
  service: ServiceChoice
  /** `null`: not known. */
  creditsPerRequest: number | null
  /** Also if it has been said already it is made, and paid for, anew. */
  isAgain: boolean
  /** Lines of one pack are sent in one request; `null`: in one of its own. */
  packId: string | null
}

/** What a person agreed to: these lines, each once. */
export type SpeakIntent = { voiceOverId: string; title: string; lines: LineToSpeak[] }

/** A script as it would be spoken now. */
export type SpokenScript = Omit<SpeakIntent, 'lines'> & {
  lines: Pick<LineToSpeak, 'lineId' | 'key' | 'spokenAs'>[]
}

/** Why a line has no take; the others are spoken all the same. */
export type LineFailure = { errorName: string; message: string }

export type SpeakState =
  | { status: 'queued' }
  /**
   * `lineIds` are of one request; `fraction` is that of these lines; `loadingFraction` that of the voice, `null` once it is there, or where nothing
   * is loaded.
   */
  | {
      status: 'speaking'
      lineIds: string[]
      fraction: number
      loadingFraction: number | null
      againInSeconds: number | null
    }
  | { status: 'done' }
  | { status: 'cancelled' }
  /** Another tab speaks this script; nothing is done here. */
  | { status: 'elsewhere' }
  /** A request may have been charged, but its sound never came. `sendAgain` or `leave` goes on from here. */
  | {
      status: 'uncertain'
      intentId: string
      maybeChargedCredits: number | null
      canRepeatSafely: boolean
    }
  | ({ status: 'failed' } & Failure)

export type SpeakJob = {
  intent: SpeakIntent
  state: SpeakState
  /** Lines that have their take now, in the order in which they were made. */
  doneLineIds: string[]
  failures: Record<string, LineFailure>
}

export type SpeakStore = {
  /** By the id of the voice-over: the last that was asked for. */
  jobs: Record<string, SpeakJob>
  /** Ids of voice-overs in the order in which they were asked for. */
  order: string[]
  /** Fetches all that speaks: what is asked for then begins at once. */
  prepare: () => Promise<void>
  /** Line by line; takes are stored as they are made. While a job of this script is under way, its lines join that. */
  speak: (intent: SpeakIntent) => Promise<void>
  /** Asks again about what an earlier page sent for these lines, which may have been charged and never came. */
  recall: (script: SpokenScript) => Promise<void>
  /** Keeps what was made. A request that is on its way may have been charged. */
  cancel: (voiceOverId: string) => void
  /** Goes on, and sends again what may have been charged: after the person was told so. */
  sendAgain: (voiceOverId: string) => Promise<void>
  /** Lets be what may have been charged; its receipt stays. */
  leave: (voiceOverId: string) => Promise<void>
  dismiss: (voiceOverId: string) => void
}

export const useSpeak = create<SpeakStore>()((set, get) => {
  // All that speaks is fetched with the first job.
  const queue = lazily(async () => {
    const { createSpeakQueue } = await import('./speak-queue')
    return createSpeakQueue({
      job: (voiceOverId) => get().jobs[voiceOverId],
      show: (job) =>
        set(({ jobs, order }) => {
          const id = job.intent.voiceOverId
          return { jobs: { ...jobs, [id]: job }, order: order.includes(id) ? order : [...order, id] }
        }),
      dismiss: (voiceOverId) => get().dismiss(voiceOverId),
    })
  })
  return {
    jobs: {},
    order: [],
    prepare: async () => void (await queue()),
    speak: async (intent) => (await queue()).speak(intent),
    recall: async (script) => (await queue()).recall(script),
    cancel(voiceOverId) {
      if (get().jobs[voiceOverId]) void queue().then(({ cancel }) => cancel(voiceOverId))
    },
    sendAgain: async (voiceOverId) => (await queue()).sendAgain(voiceOverId),
    leave: async (voiceOverId) => (await queue()).leave(voiceOverId),
    dismiss: (voiceOverId) =>
      set(({ jobs, order }) => ({
        jobs: Object.fromEntries(Object.entries(jobs).filter(([id]) => id !== voiceOverId)),
        order: order.filter((id) => id !== voiceOverId),
      })),
  }
})

export function isSpeaking(job: SpeakJob | undefined): boolean {
  return job?.state.status === 'queued' || job?.state.status === 'speaking'
}

/** Lines of a job that have no take of it, and did not fail either, in the order in which they are made. */
export function waitingLines({ intent, doneLineIds, failures }: SpeakJob): LineToSpeak[] {
  const over = new Set([...doneLineIds, ...Object.keys(failures)])
  return intent.lines.filter(({ lineId }) => !over.has(lineId))
}

/** Those of a job that is under way. */
export function pendingLines(job: SpeakJob | undefined): Set<string> {
  if (!job || !isSpeaking(job)) return new Set()
  return new Set(waitingLines(job).map(({ lineId }) => lineId))
}
