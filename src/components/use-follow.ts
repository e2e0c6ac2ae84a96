import { useEffect, useRef, useState, type RefObject } from 'react'

/** Nothing moves under a hand that is about to press, or drags something. */
const STILL_MILLISECONDS = 1000

/** Scrolls so that the spoken word stays in sight, until the person scrolls; `follow` starts it again. */
export function useFollow(scroller: RefObject<HTMLElement | null>) {
  const [isFollowing, setFollowing] = useState(true)
  const spoken = useRef<HTMLElement>(null)
  const hand = useRef(createHand())

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const yieldToPerson = () => setFollowing(false)
    const listening = new AbortController()
    const { signal } = listening
    for (const event of ['wheel', 'touchmove'])
      element.addEventListener(event, yieldToPerson, { passive: true, signal })
    hand.current.watch(element, signal)
    return () => listening.abort()
  }, [scroller])

  return {
    isFollowing,
    onSpoken(element: HTMLElement) {
      spoken.current = element
      if (isFollowing && scroller.current && hand.current.isStill() && !isPersonAtWork())
        keepInSight(element, scroller.current)
    },
    follow() {
      setFollowing(true)
      if (spoken.current?.isConnected && scroller.current) keepInSight(spoken.current, scroller.current)
    },
  }
}

/** A pointer that moves over something, or is pressed or drags there. */
function createHand() {
  let movedAt = -Infinity
  let isDown = false
  const moved = () => {
    movedAt = performance.now()
  }
  const lifted = () => {
    isDown = false
  }
  return {
    isStill: () => !isDown && performance.now() - movedAt > STILL_MILLISECONDS,
    watch(element: HTMLElement, signal: AbortSignal) {
      const listening = { passive: true, signal }
      for (const event of ['pointermove', 'dragover']) element.addEventListener(event, moved, listening)
      element.addEventListener('pointerdown', () => (isDown = true), listening)
      // What is dragged is told of by `dragover` alone.
      for (const event of ['pointerup', 'pointercancel']) window.addEventListener(event, lifted, listening)
      element.addEventListener('pointerleave', () => (movedAt = -Infinity), listening)
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
