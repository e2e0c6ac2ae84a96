import { create } from 'zustand'
import { remember, remembered } from '@/lib/remembered'
import type { TakeRecorder } from '@/services/take-recorder'
import { addRecording } from '@/storage/recordings'
import { begin } from './intake-store'

export type TakeState =
  | { status: 'idle' | 'starting' | 'saving' }
  /** `isCutShort`: what is said now cannot be stored. */
  | { status: 'recording'; recorder: TakeRecorder; isPaused: boolean; isCutShort: boolean }
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
}

export const useTake = create<TakeStore>()((set, get) => {
  const fail = (error: unknown) =>
    set({ take: { status: 'failed', errorName: error instanceof Error ? error.name : 'Error' } })
  const cutShort = (recorder: TakeRecorder) => {
    const take = recording()
    if (take?.recorder === recorder) set({ take: { ...take, isCutShort: true } })
  }
  const recording = () => {
    const { take } = get()
    return take.status === 'recording' ? take : null
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
      if (!take) return null
      set({ take: { status: 'saving' } })
      return keep(take.recorder, title).then(
        (recordingId) => {
          set({ take: { status: 'idle' } })
          return recordingId
        },
        (error: unknown) => {
          fail(error)
          return null
        },
      )
    },
  }
})

async function keep(recorder: TakeRecorder, title: string): Promise<string> {
  const file = await recorder.stop()
  const { marksSeconds } = recorder
  const fileName = `${title}.${file.type.includes('mp4') ? 'm4a' : 'webm'}`
  const { id } = await addRecording(file, { title, fileName, kind: 'take', marksSeconds })
  await recorder.discard()
  await begin(id)
  return id
}

function restoreDeviceId(stored: unknown): string | null {
  return typeof stored === 'string' && stored !== '' ? stored : null
}
