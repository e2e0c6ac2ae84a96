import { create } from 'zustand'
import { sourceFile } from '@/storage/audio-files'
import { createPlayhead, type Playhead } from './playhead'
import { createSequencePlayhead, NOTHING, type Sequence } from './sequence-playhead'

export type LoopRegion = { startSeconds: number; endSeconds: number }

/** What the one transport plays; while it is empty, both ids are `null`. */
type PlayerStore = {
  recordingId: string | null
  /** A script, whose takes are played one after another. */
  voiceOverId: string | null
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
  /** Makes the takes of a script ready to play; if it is there already, it goes on with what is there now. */
  openTakes: (voiceOver: { id: string; title: string; sequence: Sequence }) => void
  /** Empties the transport if this recording, or script, is in it. */
  close: (id: string) => void
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

const ofRecording = createPlayhead()
const ofTakes = createSequencePlayhead()
let media: Playhead = ofRecording

const listeners = new Set<(seconds: number) => void>()

/** Calls back with the playhead's seconds: at once, on every frame while playing, and whenever it is moved. */
export function onPlayhead(listener: (seconds: number) => void): () => void {
  listeners.add(listener)
  listener(media.seconds())
  return () => listeners.delete(listener)
}

/** One of them plays at a time. */
function take(playhead: Playhead): void {
  if (media !== playhead) media.pause()
  media = playhead
}

export const usePlayer = create<PlayerStore>()((set, get) => ({
  recordingId: null,
  voiceOverId: null,
  title: '',
  durationSeconds: 0,
  isPlaying: false,
  isUnplayable: false,
  speed: 1,
  volume: 1,
  loop: null,
  async open({ id, title, durationSeconds }) {
    if (get().recordingId === id) return set({ title, ...(durationSeconds > 0 && { durationSeconds }) })
    take(ofRecording)
    set({ recordingId: id, voiceOverId: null, title, durationSeconds, loop: null, isUnplayable: false })
    ofRecording.load(null)
    const file = await sourceFile(id)
    if (get().recordingId !== id) return
    // The browser would ask for the first byte of an empty file, and complain that there is none.
    if (file.size === 0) set({ isUnplayable: true })
    else ofRecording.load(file)
  },
  openTakes({ id, title, sequence }) {
    const { durationSeconds } = sequence
    const isThere = get().voiceOverId === id
    if (!isThere) {
      take(ofTakes)
      ofTakes.loop(null)
      ofTakes.arrange(NOTHING)
      ofTakes.seek(0)
      set({ isPlaying: false, loop: null })
    }
    set({ recordingId: null, voiceOverId: id, title, durationSeconds, isUnplayable: false })
    ofTakes.arrange(sequence)
  },
  close(id) {
    if (get().recordingId !== id && get().voiceOverId !== id) return
    media.pause()
    ofRecording.load(null)
    ofTakes.arrange(NOTHING)
    set({ recordingId: null, voiceOverId: null, title: '', durationSeconds: 0, loop: null })
  },
  play: () => void media.play(),
  pause: () => media.pause(),
  toggle: () => (get().isPlaying ? media.pause() : void media.play()),
  seek: (seconds) => media.seek(Math.min(Math.max(0, seconds), get().durationSeconds)),
  skip: (seconds) => get().seek(media.seconds() + seconds),
  setSpeed(speed) {
    set({ speed })
    for (const playhead of [ofRecording, ofTakes]) playhead.setSpeed(speed)
  },
  setVolume(volume) {
    set({ volume })
    for (const playhead of [ofRecording, ofTakes]) playhead.setVolume(volume)
  },
  selectLoop(loop) {
    set({ loop })
    media.loop(loop)
  },
}))

// The measured length is better than what a file states, but it may not be known yet.
for (const playhead of [ofRecording, ofTakes]) {
  playhead.subscribe((seconds) => {
    if (playhead === media) for (const listener of listeners) listener(seconds)
  })
  playhead.onChange(({ statedSeconds = 0, ...change }) => {
    if (playhead === media)
      usePlayer.setState(({ durationSeconds }) => ({
        ...change,
        durationSeconds: durationSeconds || statedSeconds,
      }))
  })
}
