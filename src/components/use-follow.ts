import { useEffect, useRef, useState, type RefObject } from 'react'

/** Nothing moves under a hand that is about to press, or drags something. */
const STILL_MILLISECONDS = 1000

/** Scrolls so that the spoken word stays in sight, until the person scrolls; `follow` starts it again. */
export function useFollow(scroller: RefObject<HTMLElement | null>) {
  const [isFollowing, setFollowing] = useState(true)
  const spoken = useRef<HTMLElement>(null)
  const pointedAt = useRef(-Infinity)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const yieldToPerson = () => setFollowing(false)
    const noteHand = () => {
      pointedAt.current = performance.now()
    }
    const listening = new AbortController()
    const { signal } = listening
    for (const event of ['wheel', 'touchmove'])
      element.addEventListener(event, yieldToPerson, { passive: true, signal })
    for (const event of ['pointermove', 'pointerdown', 'dragover'])
      element.addEventListener(event, noteHand, { passive: true, signal })
    return () => listening.abort()
  }, [scroller])

  return {
    isFollowing,
    onSpoken(element: HTMLElement) {
      spoken.current = element
      const isHandStill = performance.now() - pointedAt.current > STILL_MILLISECONDS
      if (isFollowing && scroller.current && isHandStill && !isPersonAtWork())
        keepInSight(element, scroller.current)
    },
    follow() {
      setFollowing(true)
      if (spoken.current?.isConnected && scroller.current) keepInSight(spoken.current, scroller.current)
    },
  }
}

/** Nothing moves under a person who is writing, or choosing from a list. */
function isPersonAtWork(): boolean {
  const at = document.activeElement
  const isWriting = at?.matches('textarea, input:not([type="range"]), [contenteditable="true"]') ?? false
  return isWriting || !!at?.closest('[role="listbox"], [role="menu"], [role="dialog"]')
}

/** Only when the word leaves the middle, so that the text stands still while it is read. */
export function keepInSight(word: Element, scroller: HTMLElement, attempts = 3): void {
  const place = word.getBoundingClientRect()
  const { top, height } = scroller.getBoundingClientRect()
  const isInSight = place.top > top + height * 0.08 && place.bottom < top + height * 0.7
  if (isInSight || attempts === 0) return
  const isFar = Math.abs(place.top - top) > 2 * height
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const wanted = scroller.scrollTop + place.top - top - height * 0.3
  scroller.scrollTo({ top: wanted, behavior: isCalm || isFar ? 'instant' : 'smooth' })
  // Paragraphs that come into sight take their true heights, so a far jump lands beside its aim at first.
  if (isFar) requestAnimationFrame(() => keepInSight(word, scroller, attempts - 1))
}
