import type { Segment } from './transcript'

/** When each word of a transcript begins and ends, in its order. */
export type WordTimes = { starts: Float64Array; ends: Float64Array }

/** A word stays marked this long after its end where no other follows at once. */
const LINGER_SECONDS = 0.35

export function wordTimes(segments: readonly Segment[]): WordTimes {
  const words = segments.flatMap((segment) => segment.words)
  return {
    starts: Float64Array.from(words, (word) => word.startSeconds),
    ends: Float64Array.from(words, (word) => word.endSeconds),
  }
}

/** Number of the word that is being spoken, or -1 in a pause. */
export function wordAt({ starts, ends }: WordTimes, seconds: number): number {
  const last = lastAtOrBefore(starts, seconds)
  return last >= 0 && seconds < (ends[last] ?? 0) + LINGER_SECONDS ? last : -1
}

/** Index of the last value that is not above; -1 if all are. */
export function lastAtOrBefore(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
