import { create } from 'zustand'
import { takeSoundFile } from '@/storage/take-sounds'
import { solo } from './solo'

/** One take alone, beside the transport: to compare it with others. */
type TakePreviewStore = {
  soundId: string | null
  play: (soundId: string) => Promise<void>
  stop: () => void
}

export const useTakePreview = create<TakePreviewStore>()((set) => {
  const { play, stop } = solo(() => set({ soundId: null }))
  return {
    soundId: null,
    stop,
    play: (soundId) =>
      play(() => {
        set({ soundId })
        return takeSoundFile(soundId)
      }),
  }
})
