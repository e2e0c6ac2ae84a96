import type { AnalysisStep } from './analyse'

/** About what the first window takes on two slow cores. Should it never come, reading goes on all the same. */
const LONGEST_REST_MS = 6000

export type GiveWay = {
  /** To be taken after each piece of sound; ends early on abort. */
  step: (step: AnalysisStep) => Promise<void>
  /** Ends the rest, or keeps it from beginning. */
  goOn: () => void
}

/**
 * Rests once, when the first window has been planned: its words are what a person waits for, and the recogniser needs
 * both cores for them. Reading is many times faster than recognition and catches up.
 */
export function createGiveWay(signal: AbortSignal): GiveWay {
  const over = new AbortController()
  let hasRested = false
  return {
    async step({ windows, fraction }) {
      if (hasRested || windows.length === 0 || fraction === 1) return
      hasRested = true
      await rest(AbortSignal.any([signal, over.signal, AbortSignal.timeout(LONGEST_REST_MS)]))
    },
    goOn: () => over.abort(),
  }
}

function rest(until: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (until.aborted) resolve()
    until.addEventListener('abort', () => resolve(), { once: true })
  })
}
