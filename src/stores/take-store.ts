import { create } from 'zustand'
import type { Microphone } from '@/services/microphone'
import type { TakeRecorder } from '@/services/take-recorder'
import { begin } from './intake-store'
import {
  rememberedMicrophone,
  rememberMicrophone,
  troubleOf,
  type MicrophoneTrouble,
} from './microphone-choice'

export type RunningTake = {
  status: 'recording'
  recorder: TakeRecorder
  isPaused: boolean
  /** What is said now cannot be stored. */
  isCutShort: boolean
  /** The one that is heard. */
  microphone: Microphone
  trouble: MicrophoneTrouble | null
}

export type TakeState =
  | { status: 'idle' | 'starting' | 'saving' }
  | RunningTake
  /** It has ended and is safe, but cannot become a recording now: for want of room, as a rule. */
  | { status: 'unsaved'; recorder: TakeRecorder; title: string; errorName: string }
  | { status: 'failed'; errorName: string }

type TakeStore = {
  take: TakeState
  /** That was chosen last; `null` for the system's own choice. */
  microphone: Microphone | null
  chooseMicrophone: (microphone: Microphone) => Promise<void>
  start: () => Promise<void>
  pause: () => void
  /** With a microphone again, if there was none any more; while there is still none, the take stays paused. */
  resume: () => Promise<void>
  mark: () => void
  /** Stores the take, starts its transcription and resolves to its recording's id. */
  stop: (title: string) => Promise<string | null>
  /** Tries again with one that is `unsaved`. */
  saveAgain: () => Promise<string | null>
  /** Gives up one that is `unsaved`. */
  discard: () => Promise<void>
}

export const useTake = create<TakeStore>()((set, get) => {
  const fail = (error: unknown) => set({ take: { status: 'failed', errorName: nameOf(error) } })
  const recording = () => {
    const { take } = get()
    return take.status === 'recording' ? take : null
  }
  const change = (recorder: TakeRecorder, changed: Partial<RunningTake>) => {
    const take = recording()
    if (take?.recorder === recorder) set({ take: { ...take, ...changed } })
  }

  /** Nothing that is said is lost where another microphone can stand in; silence is not worth recording. */
  async function replace(recorder: TakeRecorder, { label }: Microphone): Promise<void> {
    const isReplaced = await recorder.useMicrophone(null).then(
      () => true,
      () => false,
    )
    const take = recording()
    if (take?.recorder !== recorder) return
    if (!isReplaced) recorder.pause()
    change(recorder, {
      isPaused: take.isPaused || !isReplaced,
      microphone: recorder.microphone(),
      trouble: { kind: 'disconnected', label, isReplaced },
    })
  }

  async function listenTo(recorder: TakeRecorder, wanted: Microphone | null): Promise<void> {
    await recorder.useMicrophone(wanted)
    const microphone = recorder.microphone()
    change(recorder, { microphone, trouble: troubleOf(wanted, microphone) })
  }

  async function save(recorder: TakeRecorder, title: string): Promise<string | null> {
    set({ take: { status: 'saving' } })
    const stored = await recorder.stop().catch(fail)
    if (!stored) return null
    try {
      const { keepTake } = await import('@/services/keep-take')
      const { id } = await keepTake(stored, title)
      recorder.release()
      set({ take: { status: 'idle' } })
      // The recording is there even if its transcript cannot be begun.
      await begin(id).catch(fail)
      return id
    } catch (error) {
      set({ take: { status: 'unsaved', recorder, title, errorName: nameOf(error) } })
      return null
    }
  }

  return {
    take: { status: 'idle' },
    microphone: rememberedMicrophone(),
    async chooseMicrophone(microphone) {
      const take = recording()
      if (take) await listenTo(take.recorder, microphone)
      rememberMicrophone(microphone)
      set({ microphone })
    },
    async start() {
      if (!['idle', 'failed'].includes(get().take.status)) return
      set({ take: { status: 'starting' } })
      try {
        const { startTake } = await import('@/services/take-recorder')
        const wanted = get().microphone
        const recorder = await startTake(wanted, (lost) => void replace(recorder, lost))
        const microphone = recorder.microphone()
        const trouble = troubleOf(wanted, microphone)
        set({
          take: { status: 'recording', recorder, isPaused: false, isCutShort: false, microphone, trouble },
        })
        void recorder.cutShort.then(() => change(recorder, { isCutShort: true }))
      } catch (error) {
        fail(error)
      }
    },
    pause() {
      const take = recording()
      take?.recorder.pause()
      if (take) change(take.recorder, { isPaused: true })
    },
    async resume() {
      const take = recording()
      if (!take) return
      if (isWithoutMicrophone(take)) await listenTo(take.recorder, get().microphone).catch(() => undefined)
      const now = recording()
      if (now?.recorder !== take.recorder || isWithoutMicrophone(now)) return
      take.recorder.resume()
      change(take.recorder, { isPaused: false })
    },
    mark: () => recording()?.recorder.mark(),
    async stop(title) {
      const take = recording()
      return take && save(take.recorder, title)
    },
    async saveAgain() {
      const { take } = get()
      return take.status === 'unsaved' ? save(take.recorder, take.title) : null
    },
    async discard() {
      const { take } = get()
      if (take.status !== 'unsaved') return
      set({ take: { status: 'idle' } })
      await take.recorder.discard()
    },
  }
})

/** Whether there is something of a take that is no recording yet. */
export function isTakeOpen({ status }: TakeState): boolean {
  return ['recording', 'saving', 'unsaved'].includes(status)
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error'
}

function isWithoutMicrophone({ trouble }: RunningTake): boolean {
  return trouble?.kind === 'disconnected' && !trouble.isReplaced
}
