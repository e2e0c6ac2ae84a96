/** Where handles come to rest: the bars of a take, its start and its end. Seconds, ascending. */
export function stopsOf(barSeconds: readonly number[], durationSeconds: number): number[] {
  const inside = barSeconds.filter((seconds) => seconds > NEAR && seconds < durationSeconds - NEAR)
  return [0, ...inside, durationSeconds]
}

export function nearestStop(stops: readonly number[], seconds: number): number {
  const distance = (stop: number) => Math.abs(stop - seconds)
  return stops.reduce((nearest, stop) => (distance(stop) < distance(nearest) ? stop : nearest), stops[0] ?? 0)
}

/** The stop on that side; at the outermost one, that one. */
export function nextStop(stops: readonly number[], seconds: number, direction: 1 | -1): number {
  if (direction === 1) return stops.find((stop) => stop > seconds + NEAR) ?? seconds
  return stops.findLast((stop) => stop < seconds - NEAR) ?? seconds
}

/** Nearer than this, two moments are one. */
const NEAR = 0.02

/** Which bar a moment lies in, from 1. */
export function barOf(barSeconds: readonly number[], seconds: number): number {
  return Math.max(1, barSeconds.findLastIndex((start) => start <= seconds + NEAR) + 1)
}
