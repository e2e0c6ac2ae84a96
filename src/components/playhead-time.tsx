import { useEffect, useRef } from 'react'
import { preciseClock } from '@/domain/audio/time'

/** Calls back with the playhead's seconds until the returned function is called; the first time at once. */
export type SubscribeToPlayhead = (listener: (seconds: number) => void) => () => void

/** The running time, written straight to the page: it changes far too often for React. */
export function PlayheadTime({
  subscribe,
  className,
}: {
  subscribe: SubscribeToPlayhead
  className?: string
}) {
  const text = useRef<HTMLSpanElement>(null)
  useEffect(
    () =>
      subscribe((seconds) => {
        if (text.current) text.current.textContent = preciseClock(seconds)
      }),
    [subscribe],
  )
  return <span ref={text} className={className} />
}
