import { usePlayer } from './player-store'

/** One sound alone, beside the transport, which pauses for it. */
export function solo(onStop: () => void) {
  let abort: AbortController | null = null
  let element: HTMLAudioElement | null = null

  function stop(): void {
    abort?.abort()
    abort = null
    element?.pause()
    if (element) URL.revokeObjectURL(element.src)
    element = null
    onStop()
  }

  /** Ends the one before it. Rejects with what kept it from being made or played, unless it was stopped by then. */
  async function play(make: (signal: AbortSignal) => Promise<Blob>, onPlaying?: () => void): Promise<void> {
    stop()
    usePlayer.getState().pause()
    const own = new AbortController()
    abort = own
    try {
      const file = await make(own.signal)
      if (own.signal.aborted) return
      element = new Audio(URL.createObjectURL(file))
      element.addEventListener('ended', () => own.signal.aborted || stop())
      onPlaying?.()
      await element.play()
    } catch (error) {
      if (own.signal.aborted) return
      stop()
      throw error
    }
  }

  return { play, stop }
}
