import { create } from 'zustand'
import { sourceFile } from '@/storage/audio-files'
import { createPlayhead } from './playhead'

export type LoopRegion = { startSeconds: number; endSeconds: number }

/** What the one transport plays; `recordingId` is `null` while it is empty. */
type PlayerStore = {
  recordingId: string | null
  title: string
  durationSeconds: number
  isPlaying: boolean
  /** The browser cannot play this file (it may still be transcribed). */
  isUnplayable: boolean
  speed: number
  /** 0 to 1. */
  volume: number
  loop: LoopRegion | null
  /** Makes a recording ready to play; does nothing but describe it anew if it is the one already there. */
  open: (recording: { id: string; title: string; durationSeconds: number }) => Promise<void>
  /** Empties the transport if this recording is in it. */
  close: (recordingId: string) => void
  play: () => void
  pause: () => void
  toggle: () => void
  seek: (seconds: number) => void
  skip: (seconds: number) => void
  setSpeed: (speed: number) => void
  setVolume: (volume: number) => void
  /** The region is played over and over until it is `null` again. */
  selectLoop: (loop: LoopRegion | null) => void
}

const media = createPlayhead()

/** Calls back with the playhead's seconds: at once, on every frame while playing, and whenever it is moved. */
export const onPlayhead = media.subscribe

export const usePlayer = create<PlayerStore>()((set, get) => ({
  recordingId: null,
  title: '',
  durationSeconds: 0,
  isPlaying: false,
  isUnplayable: false,
  speed: 1,
  volume: 1,
  loop: null,
  async open({ id, title, durationSeconds }) {
    if (get().recordingId === id) return set({ title, ...(durationSeconds > 0 && { durationSeconds }) })
    set({ recordingId: id, title, durationSeconds, loop: null, isUnplayable: false })
    media.load(null)
    const file = await sourceFile(id)
    if (get().recordingId !== id) return
    // The browser would ask for the first byte of an empty file, and complain that there is none.
    if (file.size === 0) set({ isUnplayable: true })
    else media.load(file)
  },
  close(recordingId) {
    if (get().recordingId !== recordingId) return
    media.load(null)
    set({ recordingId: null, title: '', durationSeconds: 0, loop: null })
  },
  play: () => void media.play(),
  pause: () => media.pause(),
  toggle: () => (get().isPlaying ? media.pause() : void media.play()),
  seek: (seconds) => media.seek(Math.min(Math.max(0, seconds), get().durationSeconds)),
  skip: (seconds) => get().seek(media.seconds() + seconds),
  setSpeed(speed) {
    set({ speed })
    media.setSpeed(speed)
  },
  setVolume(volume) {
    set({ volume })
    media.setVolume(volume)
  },
  selectLoop(loop) {
    set({ loop })
    media.loop(loop)
  },
}))

// The measured length is better than what a file states, but it may not be known yet.
media.onChange(({ statedSeconds = 0, ...change }) =>
  usePlayer.setState(({ durationSeconds }) => ({
    ...change,
    durationSeconds: durationSeconds || statedSeconds,
  })),
)
