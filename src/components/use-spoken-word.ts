import { useEffect, useEffectEvent, type RefObject } from 'react'
import { wordAt, type WordTimes } from '@/domain/transcript/word-times'
import type { SubscribeToPlayhead } from './playhead-time'
import { wordElement } from './transcript-words'

/** Marks the word under the playhead, straight on the page: it changes too often for React. */
export function useSpokenWord(
  text: RefObject<HTMLElement | null>,
  times: WordTimes,
  shownWords: number,
  subscribe: SubscribeToPlayhead,
  onSpoken: (element: HTMLElement) => void,
): void {
  const tell = useEffectEvent(onSpoken)
  useEffect(() => {
    let marked: HTMLElement | null = null
    let number = -1
    const stop = subscribe((seconds) => {
      const spoken = wordAt(times, seconds)
      const word = spoken < shownWords ? spoken : -1
      if (word === number || !text.current) return
      number = word
      marked?.removeAttribute('aria-current')
      marked = word < 0 ? null : wordElement(text.current, word)
      marked?.setAttribute('aria-current', 'true')
      if (marked) tell(marked)
    })
    return () => {
      stop()
      marked?.removeAttribute('aria-current')
    }
  }, [text, times, shownWords, subscribe])
}
