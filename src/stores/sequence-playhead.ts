import { timeStretch } from '@/domain/audio/time-stretch'
import { wavSamples } from '@/domain/audio/wav-samples'
import type { PlayheadChange, Playhead, PlayheadRegion } from './playhead'
import { createWebAudioOutput, type PlayableSound, type SequenceOutput } from './sequence-output'

/** A sound in its place; the same id is the same sound. */
export type SequencePart = {
  id: string
  /** Which line it says; the playhead stays with it when what lies before it changes. */
  lineId: string
  startSeconds: number
  endSeconds: number
  open: () => Promise<Blob>
}

export type Sequence = {
  parts: SequencePart[]
  durationSeconds: number
  /** Where more comes: what plays up to there waits for it. In rising order. */
  waitsAt: number[]
}

/** So far ahead sounds are given to the speakers, and so often: timers of hidden tabs come once a second. */
const AHEAD_SECONDS = 3
const TICK_MILLISECONDS = 200
/** Between two drawings of the page, each of which takes time from a voice that is at work. */
const DRAW_MILLISECONDS = 50
/** Time to hand over the first sound. */
const START_SECONDS = 0.03
const SOUNDS_KEPT = 12

export const NOTHING: Sequence = { parts: [], durationSeconds: 0, waitsAt: [] }

/** What is being played: since when, from where, up to where, and what the speakers have been given. */
type Run = { since: number; from: number; until: number; given: Map<string, { stop: () => void }> }

/** Takes one after another, each at its exact time, with the silence between them; at any speed in their own pitch. */
export function createSequencePlayhead(output: SequenceOutput = createWebAudioOutput()): Playhead & {
  /** What is played from now on; while it plays, it goes on where it is. */
  arrange: (sequence: Sequence) => void
} {
  const listeners = new Set<(seconds: number) => void>()
  const changeListeners = new Set<(change: PlayheadChange) => void>()
  const sounds = new Map<string, Promise<PlayableSound>>()
  let sequence = NOTHING
  let position = 0
  let speed = 1
  let region: PlayheadRegion | null = null
  let run: Run | null = null
  let wantsToPlay = false
  let timer: ReturnType<typeof setInterval> | undefined
  let drawTimer: ReturnType<typeof setTimeout> | undefined
  let frame = 0

  function seconds(): number {
    if (!run) return position
    const passed = Math.max(0, output.now() - run.since) * speed
    return Math.min(run.from + passed, run.until)
  }

  function untilOf(from: number): number {
    return sequence.waitsAt.find((wait) => wait >= from) ?? sequence.durationSeconds
  }

  function tell(): void {
    const now = seconds()
    for (const listener of listeners) listener(now)
  }

  function changed(change: PlayheadChange): void {
    for (const listener of changeListeners) listener(change)
  }

  function soundOf({ id, open }: SequencePart): Promise<PlayableSound> {
    const key = `${id} ${speed}`
    const known = sounds.get(key)
    if (known) return known
    const atSpeed = speed
    const made = open()
      .then(wavSamples)
      .then(({ samples, sampleRate }) => ({ samples: timeStretch(samples, sampleRate, atSpeed), sampleRate }))
    sounds.set(key, made)
    made.catch(() => sounds.delete(key))
    for (const old of sounds.keys()) if (sounds.size > SOUNDS_KEPT) sounds.delete(old)
    return made
  }

  async function begin(from: number): Promise<void> {
    halt()
    position = from
    const started: Run = { since: Infinity, from, until: untilOf(from), given: new Map() }
    run = started
    const first = sequence.parts.find(({ endSeconds }) => endSeconds > from)
    await output.resume()
    // The clock stands until the first sound is there, so that none of it is missed.
    if (first) await soundOf(first).catch(() => undefined)
    if (run !== started) return
    started.since = output.now() + START_SECONDS
    give()
    timer = setInterval(tick, TICK_MILLISECONDS)
    draw()
  }

  /** Hands the speakers what is to be heard soon. */
  function give(): void {
    const current = run
    // Until the first sound is there nobody knows when the next ones are to be heard.
    if (!current || current.since === Infinity) return
    const soon = seconds() + AHEAD_SECONDS * speed
    for (const part of sequence.parts) {
      if (part.startSeconds > soon || part.startSeconds >= current.until) return
      const key = placeIn(current, part)
      // From the run's start, which moves along when what lies before it changes.
      const offset = part.startSeconds - current.from
      if (part.endSeconds <= seconds() || current.given.has(key)) continue
      const given = { stop: () => undefined as void }
      current.given.set(key, given)
      void soundOf(part).then(
        (sound) => {
          if (run !== current || current.given.get(key) !== given) return
          const passed = seconds() - current.from
          const late = Math.max(0, passed - offset)
          const when = current.since + Math.max(offset, passed) / speed
          given.stop = output.start(sound, when, late / speed).stop
        },
        () => changed({ isUnplayable: true }),
      )
    }
  }

  /** What is heard goes on; what was to come is taken back where something else comes now. */
  function goOn(current: Run, shift: number, heard: SequencePart | null): void {
    const at = seconds() + shift
    const heardPlace = heard && placeIn(current, heard)
    current.from += shift
    current.until = untilOf(at)
    const places = new Set(sequence.parts.map((part) => placeIn(current, part)))
    if (heardPlace !== null && !places.has(heardPlace)) return void begin(at)
    for (const [place, { stop: silence }] of current.given) {
      if (places.has(place)) continue
      silence()
      current.given.delete(place)
    }
    give()
  }

  function tick(): void {
    const now = seconds()
    if (region && now >= region.endSeconds) return void begin(region.startSeconds)
    if (run && now < run.until) return give()
    // Waits for what is still being made.
    if (sequence.waitsAt.includes(now)) {
      halt()
      position = now
    } else stop()
    tell()
  }

  function draw(): void {
    tell()
    if (!run || typeof requestAnimationFrame !== 'function') return
    drawTimer = setTimeout(() => {
      frame = requestAnimationFrame(draw)
    }, DRAW_MILLISECONDS)
  }

  /** Silence, from now on. */
  function halt(): void {
    if (!run) return
    position = seconds()
    for (const { stop: silence } of run.given.values()) silence()
    run = null
    clearInterval(timer)
    clearTimeout(drawTimer)
    if (typeof cancelAnimationFrame === 'function') cancelAnimationFrame(frame)
  }

  function stop(): void {
    halt()
    if (!wantsToPlay) return
    wantsToPlay = false
    changed({ isPlaying: false })
  }

  return {
    seconds,
    subscribe(listener) {
      listeners.add(listener)
      listener(seconds())
      return () => listeners.delete(listener)
    },
    onChange: (listener) => void changeListeners.add(listener),
    arrange(next) {
      const place = seconds()
      const heard = sequence.parts.findLast(({ startSeconds }) => startSeconds <= place)
      const same = next.parts.find(({ lineId }) => lineId === heard?.lineId)
      const shift = heard && same ? same.startSeconds - heard.startSeconds : 0
      const moved = Math.min(place + shift, next.durationSeconds)
      sequence = next
      if (run && place < run.until) goOn(run, shift, heard && place < heard.endSeconds ? heard : null)
      else {
        halt()
        position = moved
        if (wantsToPlay && untilOf(moved) > moved) void begin(moved)
        // What was waited for did not come.
        else if (!next.waitsAt.includes(moved)) stop()
      }
      tell()
    },
    async play() {
      if (sequence.parts.length === 0 && sequence.waitsAt.length === 0) return
      wantsToPlay = true
      changed({ isPlaying: true })
      const isOver = position >= sequence.durationSeconds && !sequence.waitsAt.includes(position)
      const isOutside = region && (position < region.startSeconds || position >= region.endSeconds)
      await begin(isOutside ? region!.startSeconds : isOver ? 0 : position)
    },
    pause() {
      stop()
      tell()
    },
    seek(to) {
      if (wantsToPlay) void begin(to)
      else position = to
      tell()
    },
    setSpeed(next) {
      const at = seconds()
      if (run) halt()
      speed = next
      if (wantsToPlay) void begin(at)
    },
    setVolume: output.setVolume,
    loop(next) {
      region = next
    },
  }
}

/** Of a sound within a run; another whenever the sound is, or the moment at which it is heard. */
function placeIn({ from }: Run, { id, lineId, startSeconds }: SequencePart): string {
  return `${lineId} ${id} ${(startSeconds - from).toFixed(6)}`
}
