import { useMemo, useState } from 'react'
import type { Segment } from '@/domain/transcript/transcript'
import { findWords } from '@/domain/transcript/find-words'

/** Looking for a text in the transcript: where it is, and which place is looked at. */
export function useFind(segments: readonly Segment[]) {
  const [text, setText] = useState('')
  const [chosen, choose] = useState(0)
  const words = useMemo(() => segments.flatMap((segment) => segment.words), [segments])
  const matches = useMemo(() => findWords(words, text), [words, text])
  const at = Math.min(chosen, Math.max(0, matches.length - 1))
  const current = matches[at] ?? null
  const found = useMemo(() => new Set(current?.words), [current])
  return {
    text,
    matches,
    /** Index of the match that is looked at. */
    at,
    current,
    /** Numbers of its words. */
    found,
    search(wanted: string) {
      setText(wanted)
      choose(0)
    },
    step: (by: 1 | -1) => choose((at + by + matches.length) % Math.max(1, matches.length)),
  }
}

export type Find = ReturnType<typeof useFind>
