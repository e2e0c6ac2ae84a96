export type PlayheadRegion = { startSeconds: number; endSeconds: number }

export type PlayheadChange = { isPlaying?: boolean; isUnplayable?: boolean; statedSeconds?: number }

/** What the transport moves, whatever it plays. */
export type Playhead = {
  seconds: () => number
  /** Calls back at once, on every frame while playing, and whenever it is moved. */
  subscribe: (listener: (seconds: number) => void) => () => void
  onChange: (listener: (change: PlayheadChange) => void) => void
  /** A region starts over when the playhead is outside it. */
  play: () => Promise<void>
  pause: () => void
  seek: (seconds: number) => void
  setSpeed: (speed: number) => void
  setVolume: (volume: number) => void
  /** Played over and over until it is `null`. */
  loop: (region: PlayheadRegion | null) => void
}

type FilePlayhead = Playhead & {
  load: (file: Blob | null) => void
  /** The sound ends here, whatever else the file goes on with: a picture for instance. `null`: where the file does. */
  endAt: (seconds: number | null) => void
}

/** What a browser makes of a place that it is set to may lie this far before it. */
const ROUNDING_SECONDS = 0.01

/** One audio element and where it is. Without a DOM (in tests of other things) nothing can be played. */
export function createPlayhead(element = new Audio()): FilePlayhead {
  const listeners = new Set<(seconds: number) => void>()
  const changeListeners = new Set<(change: PlayheadChange) => void>()
  let region: PlayheadRegion | null = null
  let endSeconds: number | null = null
  let frame = 0
  let url: string | null = null
  let speed = 1

  function tell(): void {
    if (!element.paused) turnAtEnd()
    for (const listener of listeners) listener(element.currentTime)
  }

  function turnAtEnd(): void {
    const lastSeconds = endSeconds ?? Infinity
    if (region && element.currentTime >= Math.min(region.endSeconds, lastSeconds))
      element.currentTime = region.startSeconds
    else if (element.currentTime > lastSeconds) {
      element.currentTime = lastSeconds
      element.pause()
    }
  }

  function tick(): void {
    tell()
    frame = requestAnimationFrame(tick)
  }

  function changed(change: PlayheadChange): void {
    for (const listener of changeListeners) listener(change)
  }

  /** The element's events come a moment after what they tell of, and not at all once another file is loaded. */
  function turned(): void {
    if (frame) cancelAnimationFrame(frame)
    frame = 0
    if (element.paused) tell()
    else tick()
    changed({ isPlaying: !element.paused })
  }

  function pause(): void {
    element.pause()
    turned()
  }

  element.preload = 'auto'
  for (const event of ['play', 'pause']) element.addEventListener(event, turned)
  // Frames stop in a hidden tab; this keeps a loop looping there.
  for (const event of ['seeking', 'seeked', 'timeupdate', 'loadedmetadata'])
    element.addEventListener(event, tell)
  element.addEventListener('durationchange', () => {
    if (Number.isFinite(element.duration)) changed({ statedSeconds: element.duration })
  })
  element.addEventListener('error', () => changed({ isUnplayable: url !== null, isPlaying: false }))

  return {
    seconds: () => element.currentTime,
    subscribe(listener: (seconds: number) => void): () => void {
      listeners.add(listener)
      listener(element.currentTime)
      return () => listeners.delete(listener)
    },
    onChange: (listener: (change: PlayheadChange) => void) => void changeListeners.add(listener),
    /** Plays from this file; the URL of the one before it is given back. */
    load(file: Blob | null): void {
      pause()
      if (url) URL.revokeObjectURL(url)
      url = file && URL.createObjectURL(file)
      region = null
      if (url) element.src = url
      else element.removeAttribute('src')
      element.load()
      // Loading sets the rate back.
      element.playbackRate = speed
      tell()
    },
    async play(): Promise<void> {
      const seconds = element.currentTime
      const isAtEnd = endSeconds !== null && seconds >= endSeconds - ROUNDING_SECONDS
      if (region && (isAtEnd || seconds < region.startSeconds || seconds >= region.endSeconds))
        element.currentTime = region.startSeconds
      else if (isAtEnd) element.currentTime = 0
      const started = element.play()
      turned()
      await started.catch((error: unknown) => {
        if (!(error instanceof Error && ['AbortError', 'NotSupportedError'].includes(error.name))) throw error
      })
    },
    pause,
    seek(seconds: number): void {
      element.currentTime = seconds
      tell()
    },
    setSpeed(next: number): void {
      speed = next
      element.playbackRate = next
    },
    setVolume(volume: number): void {
      element.volume = volume
    },
    loop(next: PlayheadRegion | null): void {
      region = next
    },
    endAt(seconds: number | null): void {
      endSeconds = seconds
    },
  }
}
