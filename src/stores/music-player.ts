import { createStore } from 'zustand'
import { editedTime, type EditedTime } from '@/domain/music/edited-time'
import { commonLoudness, gainTo } from '@/domain/music/equal-loudness'
import { samePlace } from '@/domain/music/same-place'
import type { TakeEdit } from '@/domain/music/take-edit'
import { takeAudio } from '@/services/take-audio'
import { listMusicTakes, readMusicTake, type MusicTake } from '@/storage/music-takes'
import type { MusicOutput, OpenedSound, Voice } from './music-output'

/** The one take that is heard; others take its place without a gap. */
export type MusicPlayerStore = {
  /** The take in the player; `null`: none. */
  takeId: string | null
  isPlaying: boolean
  /** A take that is being opened: it is heard as soon as it is. */
  openingId: string | null
  /** Its loop, or all of it, over and over. */
  isLooping: boolean
  /** The name of the error that kept a take from being heard. */
  errorName: string | null
  /** From `seconds` on or, where it was paused. In seconds of the take, whatever is left of it. */
  play: (takeId: string, seconds?: number) => Promise<void>
  /** At the same bar and beat, as loud as the one before; stays paused if that was. */
  switchTo: (takeId: string) => Promise<void>
  /** Plays it (the same place of it, if another is heard), or pauses it. */
  toggle: (takeId: string) => Promise<void>
  pause: () => void
  /** Empties the player. */
  stop: () => void
  seek: (seconds: number) => void
  setLooping: (isLooping: boolean) => Promise<void>
  /** The take was edited: it goes on as it is now. */
  refresh: () => Promise<void>
}

/** In seconds of the take. */
export type MusicPlayhead = { takeId: string | null; seconds: number }

type Opened<Sound> = { take: MusicTake; sound: Sound; time: EditedTime; gainDb: number; isLooping: boolean }

/** Time to hand over a sound. */
const START_SECONDS = 0.02
/** Minutes of stereo take some 20 MB each. */
const SOUNDS_KEPT = 5

export function createMusicPlayer<Sound extends OpenedSound>(
  output: MusicOutput<Sound>,
  onPlay: () => void,
  audioOf: typeof takeAudio = takeAudio,
) {
  const listeners = new Set<(playhead: MusicPlayhead) => void>()
  const sounds = new Map<string, Promise<Sound>>()
  let current: Opened<Sound> | null = null
  /** Seconds of its sound, while it does not play. */
  let position = 0
  let run: { since: number; from: number; voice: Voice } | null = null
  /** Of the last thing a person asked for: what was asked before it comes too late. */
  let turn = 0
  let frame = 0

  const store = createStore<MusicPlayerStore>()((set, get) => ({
    takeId: null,
    isPlaying: false,
    openingId: null,
    isLooping: false,
    errorName: null,
    async play(takeId, seconds) {
      const isSame = current?.take.id === takeId
      const place = seconds ?? (isSame ? secondsNow() : undefined)
      await bring(takeId, true, ({ time, sound }) => {
        const at = place === undefined ? 0 : time.toSound(place)
        return at >= sound.durationSeconds ? 0 : at
      })
    },
    switchTo: (takeId) => bring(takeId, get().isPlaying, placeIn),
    async toggle(takeId) {
      const { isPlaying } = get()
      if (current?.take.id !== takeId) return isPlaying ? get().switchTo(takeId) : get().play(takeId)
      return isPlaying ? get().pause() : get().play(takeId)
    },
    pause() {
      turn++
      halt()
      set({ isPlaying: false, openingId: null })
    },
    stop() {
      get().pause()
      current = null
      position = 0
      sounds.clear()
      set({ takeId: null, errorName: null })
      tell()
    },
    seek(seconds) {
      if (!current) return
      const at = current.time.toSound(seconds)
      if (run) begin(current, at, output.now() + START_SECONDS)
      else position = at
      tell()
    },
    async setLooping(isLooping) {
      set({ isLooping })
      await get().refresh()
    },
    async refresh() {
      if (current) await bring(current.take.id, get().isPlaying, placeIn)
    },
  }))

  /** Opens a take and, once it is there, goes on in it. */
  async function bring(takeId: string, wantsToPlay: boolean, at: (next: Opened<Sound>) => number) {
    const mine = ++turn
    if (wantsToPlay) onPlay()
    store.setState({ openingId: takeId, errorName: null })
    try {
      // At once, while the click still counts.
      const waking = wantsToPlay ? output.wake() : undefined
      const next = await open(takeId)
      await waking
      if (mine !== turn) return
      store.setState({ takeId, openingId: null, isPlaying: wantsToPlay })
      if (wantsToPlay) begin(next, at(next), output.now() + START_SECONDS)
      else {
        position = at(next)
        current = next
      }
      tell()
    } catch (error) {
      if (mine !== turn) return
      halt()
      const errorName = error instanceof Error ? error.name : 'Error'
      store.setState({ openingId: null, isPlaying: false, errorName })
    }
  }

  async function open(takeId: string): Promise<Opened<Sound>> {
    const take = await readMusicTake(takeId)
    if (!take) throw new TakeGoneError('The take has been deleted.')
    const { isLooping } = store.getState()
    const edit = take.edit && !isLooping ? { ...take.edit, loop: null } : take.edit
    const sound = await soundOf(take, edit)
    const common = commonLoudness(await listMusicTakes(take.compositionId))
    const time = editedTime(edit, take.durationSeconds)
    return { take, sound, time, gainDb: gainTo(common, take), isLooping }
  }

  function soundOf(take: MusicTake, edit: TakeEdit | null): Promise<Sound> {
    const key = `${take.soundId} ${JSON.stringify(edit)}`
    const known = sounds.get(key)
    sounds.delete(key)
    const made =
      known ??
      audioOf(take, edit, new AbortController().signal).then((file) => output.open(file, take.sampleRate))
    sounds.set(key, made)
    made.catch(() => sounds.delete(key))
    for (const old of sounds.keys()) if (sounds.size > SOUNDS_KEPT) sounds.delete(old)
    return made
  }

  /** Where the music is now, in the next take or in the same one edited otherwise. */
  function placeIn({ take, time, sound }: Opened<Sound>): number {
    const seconds = secondsAt(output.now() + START_SECONDS)
    const place =
      current && current.take.id !== take.id
        ? samePlace(seconds, gridOf(current.take), gridOf(take))
        : seconds
    const at = time.toSound(place)
    return at >= sound.durationSeconds ? 0 : at
  }

  function begin(next: Opened<Sound>, from: number, when: number): void {
    run?.voice.stop(when)
    current = next
    const voice = output.start(next.sound, {
      when,
      offsetSeconds: from,
      gainDb: next.gainDb,
      isLooping: next.isLooping,
      onEnded: () => {
        if (run?.voice !== voice) return
        run = null
        position = 0
        store.setState({ isPlaying: false })
        tell()
      },
    })
    run = { since: when, from, voice }
    draw()
  }

  function halt(): void {
    if (run) position = soundSecondsAt(output.now())
    run?.voice.stop(output.now())
    run = null
    if (typeof cancelAnimationFrame === 'function') cancelAnimationFrame(frame)
    tell()
  }

  function soundSecondsAt(when: number): number {
    if (!run || !current) return position
    const length = current.sound.durationSeconds
    const passed = run.from + Math.max(0, when - run.since)
    return current.isLooping ? passed % length : Math.min(passed, length)
  }

  const secondsAt = (when: number) => (current ? current.time.toTake(soundSecondsAt(when)) : 0)
  const secondsNow = () => secondsAt(output.now())

  function tell(): void {
    const playhead = { takeId: current?.take.id ?? null, seconds: current ? secondsNow() : 0 }
    for (const listener of listeners) listener(playhead)
  }

  function draw(): void {
    tell()
    if (typeof requestAnimationFrame !== 'function') return
    cancelAnimationFrame(frame)
    if (run) frame = requestAnimationFrame(draw)
  }

  /** Calls back at once, on every frame while playing, and whenever the playhead is moved. */
  function subscribe(listener: (playhead: MusicPlayhead) => void): () => void {
    listeners.add(listener)
    listener({ takeId: current?.take.id ?? null, seconds: current ? secondsNow() : 0 })
    return () => listeners.delete(listener)
  }

  return { store, subscribe }
}

const gridOf = ({ score, durationSeconds }: MusicTake) => ({
  barSeconds: score?.barSeconds ?? [],
  durationSeconds,
})

/** The take was deleted before it could be heard. */
class TakeGoneError extends Error {
  override readonly name = 'TakeGoneError'
}
