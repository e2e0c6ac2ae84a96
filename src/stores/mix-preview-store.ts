import { create } from 'zustand'
import type { Timeline } from '@/domain/script/timeline'
import { exportWhole } from '@/services/export-takes'
import type { VoiceTake } from '@/storage/voice-takes'
import { usePlayer } from './player-store'

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
  let abort: AbortController | null = null
  let element: HTMLAudioElement | null = null

  function stop() {
    abort?.abort()
    abort = null
    element?.pause()
    if (element) URL.revokeObjectURL(element.src)
    element = null
    set({ state: { status: 'idle' } })
  }

  return {
    state: { status: 'idle' },
    errorName: null,
    stop,
    async play(timeline, recordingId) {
      stop()
      usePlayer.getState().pause()
      const own = new AbortController()
      abort = own
      set({ state: { status: 'making', fraction: null }, errorName: null })
      try {
        const { file } = await exportWhole(
          timeline,
          { format: 'wav', loudnessLufs: null, tags: NO_TAGS },
          { signal: own.signal, onProgress: (fraction) => set({ state: { status: 'making', fraction } }) },
          recordingId,
        )
        if (own.signal.aborted) return
        element = new Audio(URL.createObjectURL(file))
        element.addEventListener('ended', () => abort === own && stop())
        set({ state: { status: 'playing' } })
        await element.play()
      } catch (error) {
        if (own.signal.aborted) return
        stop()
        set({ errorName: error instanceof Error ? error.name : 'Error' })
      }
    },
  }
})
