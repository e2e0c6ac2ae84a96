/** Where the bars of a piece are; none where nobody knows. */
export type BarGrid = { barSeconds: readonly number[]; durationSeconds: number }

/**
 * The same bar and beat in another piece, whatever its tempo; of a shorter one, as if it began again. Without bars, the same
 * second.
 */
export function samePlace(seconds: number, from: BarGrid, to: BarGrid): number {
  if (from.barSeconds.length === 0 || to.barSeconds.length === 0) return seconds % to.durationSeconds
  const bars = barsOf(from)
  const bar = Math.max(
    0,
    bars.findLastIndex((start) => start <= seconds + 1e-9),
  )
  const [start = 0, end = from.durationSeconds] = bars.slice(bar, bar + 2)
  const fraction = end > start ? Math.min(1, Math.max(0, (seconds - start) / (end - start))) : 0
  const there = barsOf(to)
  const [startThere = 0, endThere = to.durationSeconds] = there.slice(bar % (there.length - 1)).slice(0, 2)
  return startThere + fraction * (endThere - startThere)
}

/** Starts of bars, and the end of the last. */
function barsOf({ barSeconds, durationSeconds }: BarGrid): number[] {
  return [...barSeconds, durationSeconds]
}
