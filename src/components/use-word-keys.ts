import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { wordElement, wordOf } from './transcript-words'

/**
 * One word at a time can be reached with Tab; it is a button as long as it can. Arrows, Home and End move along; Enter, Space and
 * clicks act on a word.
 */
export function useWordKeys(text: RefObject<HTMLElement | null>, act: (word: number) => void) {
  const reachable = useRef<HTMLElement>(null)

  function reach(element: HTMLElement | null): void {
    if (!element || element === reachable.current) return
    reachable.current?.removeAttribute('tabindex')
    reachable.current?.removeAttribute('role')
    element.tabIndex = 0
    element.role = 'button'
    reachable.current = element
  }

  // Words come one window after the other, and another transcript may be chosen.
  useEffect(() => {
    if (!reachable.current?.isConnected && text.current) reach(wordElement(text.current, 0))
  })

  function goTo(word: number): void {
    const element = text.current && wordElement(text.current, word)
    reach(element)
    element?.focus()
  }

  return {
    onClick(event: MouseEvent) {
      const word = wordOf(event.target)
      if (word === null || isSelecting()) return
      if (text.current) reach(wordElement(text.current, word))
      // Else Space would go on clicking this word instead of pausing.
      if (event.detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      act(word)
    },
    onKeyDown(event: KeyboardEvent) {
      const word = wordOf(event.target)
      if (word === null) return
      const next = {
        ArrowLeft: word - 1,
        ArrowRight: word + 1,
        Home: firstBeside(event),
        End: lastBeside(event),
      }[event.key]
      if (next !== undefined) goTo(next)
      else if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
        goTo(paragraphBeside(event, event.key === 'ArrowUp' ? -1 : 1))
      else if (event.key === 'Enter' || event.key === ' ') act(word)
      else return
      event.preventDefault()
    },
  }
}

function firstBeside(event: KeyboardEvent): number {
  return wordOf(paragraphOf(event)?.firstElementChild ?? null) ?? 0
}

function lastBeside(event: KeyboardEvent): number {
  return wordOf(paragraphOf(event)?.lastElementChild ?? null) ?? 0
}

/** First word of the paragraph before or after. */
function paragraphBeside(event: KeyboardEvent, step: -1 | 1): number {
  const own = paragraphOf(event)
  const all = [...event.currentTarget.querySelectorAll('[data-paragraph]')]
  const beside = all[own ? all.indexOf(own) + step : 0] ?? own
  return wordOf(beside?.firstElementChild ?? null) ?? 0
}

function paragraphOf(event: KeyboardEvent): Element | null {
  return event.target instanceof Element ? event.target.closest('[data-paragraph]') : null
}

/** Text is being selected to be copied; that is no wish to play. */
function isSelecting(): boolean {
  return document.getSelection()?.isCollapsed === false
}
