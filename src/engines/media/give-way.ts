import type { AnalysisStep } from './analyse'

/** About what the first window takes on two cores; reading is many times faster than recognition and catches up. */
const REST_MS = 5000

/**
 * Rests once, when the first window has been planned: its words are what a person waits for, and the recogniser needs
 * both cores for them. Returns the step to take after each piece of sound; it ends early on abort.
 */
export function createGiveWay(signal: AbortSignal): (step: AnalysisStep) => Promise<void> {
  let hasRested = false
  return async ({ windows, fraction }) => {
    if (hasRested || windows.length === 0 || fraction === 1) return
    hasRested = true
    await rest(signal)
  }
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, REST_MS)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
