import { create } from 'zustand'
import type { Timeline } from '@/domain/script/timeline'
import { exportWhole } from '@/services/export-takes'
import type { VoiceTake } from '@/storage/voice-takes'
import { solo } from './solo'

/** A script over its recording, to be heard before it is saved: the very file that the export would write. */
export type MixPreviewStore = {
  /** `fraction` is `null` until something has been made. */
  state: { status: 'idle' } | { status: 'making'; fraction: number | null } | { status: 'playing' }
  errorName: string | null
  play: (timeline: Timeline<VoiceTake>, recordingId: string) => Promise<void>
  stop: () => void
}

const NO_TAGS = { title: '', artist: '', comment: '' }

export const useMixPreview = create<MixPreviewStore>()((set) => {
  const { play, stop } = solo(() => set({ state: { status: 'idle' } }))
  return {
    state: { status: 'idle' },
    errorName: null,
    stop,
    async play(timeline, recordingId) {
      const makeFile = async (signal: AbortSignal) => {
        set({ state: { status: 'making', fraction: null }, errorName: null })
        const { file } = await exportWhole(
          timeline,
          { format: 'wav', loudnessLufs: null, tags: NO_TAGS },
          { signal, onProgress: (fraction) => set({ state: { status: 'making', fraction } }) },
          recordingId,
        )
        return file
      }
      try {
        await play(makeFile, () => set({ state: { status: 'playing' } }))
      } catch (error) {
        set({ errorName: error instanceof Error ? error.name : 'Error' })
      }
    },
  }
})
