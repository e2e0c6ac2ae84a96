import { create } from 'zustand'
import { takeSoundFile } from '@/storage/take-sounds'
import { usePlayer } from './player-store'

/** One take alone, beside the transport: to compare it with others. */
type TakePreviewStore = {
  soundId: string | null
  play: (soundId: string) => Promise<void>
  stop: () => void
}

export const useTakePreview = create<TakePreviewStore>()((set, get) => {
  let element: HTMLAudioElement | null = null

  function stop() {
    element?.pause()
    if (element) URL.revokeObjectURL(element.src)
    element = null
    set({ soundId: null })
  }

  return {
    soundId: null,
    stop,
    async play(soundId) {
      stop()
      usePlayer.getState().pause()
      set({ soundId })
      const file = await takeSoundFile(soundId)
      if (get().soundId !== soundId) return
      element = new Audio(URL.createObjectURL(file))
      element.addEventListener('ended', () => get().soundId === soundId && stop())
      await element.play()
    },
  }
})
