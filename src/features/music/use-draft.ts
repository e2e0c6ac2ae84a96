import { useState } from 'react'
import { FIRST_REQUEST, type MusicRequest } from '@/domain/music/brief'
import { SEEDS } from '@/domain/music/families'

/** What is about to be asked for. */
export type Draft = { request: MusicRequest; seed: number; models: Record<string, string> }

/** Outlives the screen, as half a description is soon come back to; a reload begins anew. */
let kept: Draft | null = null

export function useDraft() {
  const [draft, setDraft] = useState(() => (kept ??= emptyDraft()))
  const put = (next: Draft) => setDraft((kept = next))
  return {
    draft,
    change: (change: Partial<Draft>) => put({ ...draft, ...change }),
    clear: () => (kept = null),
  }
}

function emptyDraft(): Draft {
  const seed = Math.floor(Math.random() * SEEDS)
  return { request: FIRST_REQUEST, seed, models: {} }
}
