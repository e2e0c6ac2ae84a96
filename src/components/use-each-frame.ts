import { useEffect, useEffectEvent } from 'react'

/** Draws with every frame of the screen, past React's state. */
export function useEachFrame(draw: () => void): void {
  const drawLatest = useEffectEvent(draw)
  useEffect(() => {
    let request = requestAnimationFrame(function next() {
      drawLatest()
      request = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(request)
  }, [])
}
