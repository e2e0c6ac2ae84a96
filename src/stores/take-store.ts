import { create } from 'zustand'
import { remember, remembered } from '@/lib/remembered'
import type { TakeRecorder } from '@/services/take-recorder'
import { begin } from './intake-store'

export type TakeState =
  | { status: 'idle' | 'starting' | 'saving' }
  /** `isCutShort`: what is said now cannot be stored. */
  | { status: 'recording'; recorder: TakeRecorder; isPaused: boolean; isCutShort: boolean }
  /** It has ended and is safe, but cannot become a recording now: for want of room, as a rule. */
  | { status: 'unsaved'; recorder: TakeRecorder; title: string; errorName: string }
  | { status: 'failed'; errorName: string }

type TakeStore = {
  take: TakeState
  /** The microphone that was chosen last; `null` for the system's own choice. */
  deviceId: string | null
  chooseDevice: (deviceId: string) => Promise<void>
  start: () => Promise<void>
  pause: () => void
  resume: () => void
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
  const cutShort = (recorder: TakeRecorder) => {
    const take = recording()
    if (take?.recorder === recorder) set({ take: { ...take, isCutShort: true } })
  }
  const recording = () => {
    const { take } = get()
    return take.status === 'recording' ? take : null
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
    deviceId: restoreDeviceId(remembered('microphone')),
    async chooseDevice(deviceId) {
      await recording()?.recorder.useMicrophone(deviceId)
      remember('microphone', deviceId)
      set({ deviceId })
    },
    async start() {
      if (!['idle', 'failed'].includes(get().take.status)) return
      set({ take: { status: 'starting' } })
      try {
        const { startTake } = await import('@/services/take-recorder')
        const recorder = await startTake(get().deviceId)
        set({ take: { status: 'recording', recorder, isPaused: false, isCutShort: false } })
        void recorder.cutShort.then(() => cutShort(recorder))
      } catch (error) {
        fail(error)
      }
    },
    pause() {
      const take = recording()
      take?.recorder.pause()
      if (take) set({ take: { ...take, isPaused: true } })
    },
    resume() {
      const take = recording()
      take?.recorder.resume()
      if (take) set({ take: { ...take, isPaused: false } })
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

function restoreDeviceId(stored: unknown): string | null {
  return typeof stored === 'string' && stored !== '' ? stored : null
}
