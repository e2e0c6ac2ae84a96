import { create } from 'zustand'
import { sourceFile } from '@/storage/audio-files'
import { heardSound } from '@/storage/heard-sound'
import { remember, remembered } from '@/lib/remembered'
import { loopFrom, loopTo } from './loop-region'
import { keepPlace, placeOf, restorePlayingStyle } from './playback-memory'
import { createPlayhead, type Playhead, type PlayheadRegion } from './playhead'
import { createSequencePlayhead, NOTHING, type Sequence } from './sequence-playhead'

type PlayedRecording = {
  id: string
  title: string
  durationSeconds: number
  /** Where its sound ends, if its file goes on with something else. */
  soundEndSeconds?: number | null
}

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
  loop: PlayheadRegion | null
  /** Makes a recording ready to play; does nothing but describe it anew if it is the one already there. */
  open: (recording: PlayedRecording) => Promise<void>
  /** This recording has been read: if the browser cannot play its file, what was read is played. */
  playAsRead: (id: string) => void
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
  selectLoop: (loop: PlayheadRegion | null) => void
  /** The loop begins, or ends, where the playhead is. */
  loopFromHere: () => void
  loopToHere: () => void
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
  ...restorePlayingStyle(remembered('playing')),
  loop: null,
  open({ id, title, durationSeconds, soundEndSeconds = null }) {
    if (get().recordingId === id) {
      set({ title, ...(durationSeconds > 0 && { durationSeconds }) })
      ofRecording.endAt(soundEndSeconds)
      return opening
    }
    leavePlace()
    take(ofRecording)
    set({ recordingId: id, voiceOverId: null, title, durationSeconds, loop: null, isUnplayable: false })
    ofRecording.load(null)
    ofRecording.endAt(soundEndSeconds)
    loadedId = null
    heardId = null
    opening = load(id)
    return opening
  },
  playAsRead(id) {
    const { recordingId, isUnplayable } = get()
    if (recordingId === id && isUnplayable) opening = loadHeard(id)
  },
  openTakes({ id, title, sequence }) {
    const { durationSeconds } = sequence
    const isThere = get().voiceOverId === id
    if (!isThere) {
      leavePlace()
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
    leavePlace()
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
    keepPlayingStyle()
    for (const playhead of [ofRecording, ofTakes]) playhead.setSpeed(speed)
  },
  setVolume(volume) {
    set({ volume })
    keepPlayingStyle()
    for (const playhead of [ofRecording, ofTakes]) playhead.setVolume(volume)
  },
  selectLoop(loop) {
    set({ loop })
    media.loop(loop)
  },
  loopFromHere() {
    const { loop, durationSeconds, selectLoop } = get()
    selectLoop(loopFrom(media.seconds(), loop, durationSeconds) ?? loop)
  },
  loopToHere() {
    const { loop, selectLoop } = get()
    selectLoop(loopTo(media.seconds(), loop) ?? loop)
  },
}))

let opening: Promise<void> = Promise.resolve()
/** The recording whose sound is in its playhead. */
let loadedId: string | null = null
/** The recording that is played as the engines read it. */
let heardId: string | null = null

/** What cannot be read cannot be played. */
async function load(recordingId: string): Promise<void> {
  const file = await sourceFile(recordingId).catch(() => null)
  if (usePlayer.getState().recordingId !== recordingId) return
  // The browser would ask for the first byte of an empty file, and complain that there is none.
  if (!file || file.size === 0) return usePlayer.setState({ isUnplayable: true })
  ofRecording.load(file)
  ofRecording.seek(placeOf(recordingId))
  loadedId = recordingId
}

/** What the engines have read of it, in place of a file that the browser cannot play. */
async function loadHeard(recordingId: string): Promise<void> {
  const seconds = media.seconds()
  const sound = await heardSound(recordingId).catch(() => null)
  if (!sound || usePlayer.getState().recordingId !== recordingId) return
  heardId = recordingId
  usePlayer.setState({ isUnplayable: false })
  ofRecording.load(sound)
  ofRecording.seek(seconds || placeOf(recordingId))
  loadedId = recordingId
}

/** Of the recording that is there; it is gone on with when it is opened again. */
function leavePlace(): void {
  const { recordingId, durationSeconds } = usePlayer.getState()
  if (recordingId !== null && recordingId === loadedId)
    keepPlace(recordingId, media.seconds(), durationSeconds)
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', leavePlace)

function keepPlayingStyle(): void {
  const { speed, volume } = usePlayer.getState()
  remember('playing', { speed, volume })
}

ofRecording.onChange(({ isUnplayable }) => {
  const { recordingId } = usePlayer.getState()
  if (isUnplayable && recordingId !== null && heardId !== recordingId) opening = loadHeard(recordingId)
})

// The measured length is better than what a file states, but it may not be known yet.
for (const playhead of [ofRecording, ofTakes]) {
  playhead.setSpeed(usePlayer.getState().speed)
  playhead.setVolume(usePlayer.getState().volume)
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
