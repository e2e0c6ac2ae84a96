type Region = { startSeconds: number; endSeconds: number }

type Change = { isPlaying?: boolean; isUnplayable?: boolean; statedSeconds?: number }

/** One audio element and where it is. Without a DOM (in tests of other things) nothing can be played. */
export function createPlayhead(element = new Audio()) {
  const listeners = new Set<(seconds: number) => void>()
  const changeListeners = new Set<(change: Change) => void>()
  let region: Region | null = null
  let frame = 0
  let url: string | null = null
  let speed = 1

  function tell(): void {
    if (region && !element.paused && element.currentTime >= region.endSeconds)
      element.currentTime = region.startSeconds
    for (const listener of listeners) listener(element.currentTime)
  }

  function tick(): void {
    tell()
    frame = requestAnimationFrame(tick)
  }

  function changed(change: Change): void {
    for (const listener of changeListeners) listener(change)
  }

  element.preload = 'auto'
  element.addEventListener('play', () => {
    cancelAnimationFrame(frame)
    tick()
    changed({ isPlaying: true })
  })
  element.addEventListener('pause', () => {
    cancelAnimationFrame(frame)
    tell()
    changed({ isPlaying: false })
  })
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
    onChange: (listener: (change: Change) => void) => changeListeners.add(listener),
    /** Plays from this file; the URL of the one before it is given back. */
    load(file: Blob | null): void {
      element.pause()
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
    /** A region starts over when the playhead is outside it. */
    async play(): Promise<void> {
      const seconds = element.currentTime
      if (region && (seconds < region.startSeconds || seconds >= region.endSeconds))
        element.currentTime = region.startSeconds
      await element.play().catch((error: unknown) => {
        if (!(error instanceof Error && ['AbortError', 'NotSupportedError'].includes(error.name))) throw error
      })
    },
    pause: () => element.pause(),
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
    loop(next: Region | null): void {
      region = next
    },
  }
}
