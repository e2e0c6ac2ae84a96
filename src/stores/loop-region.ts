import type { PlayheadRegion } from './playhead'

/** Nobody hears a shorter one as a loop. */
const SHORTEST_SECONDS = 0.1

/** A loop that begins here: to where the one before it ends, else to the end of all. `null` where that is too short. */
export function loopFrom(
  seconds: number,
  before: PlayheadRegion | null,
  durationSeconds: number,
): PlayheadRegion | null {
  const end = before?.endSeconds ?? durationSeconds
  return (
    longEnough({ startSeconds: seconds, endSeconds: end }) ??
    longEnough({ startSeconds: seconds, endSeconds: durationSeconds })
  )
}

/** A loop that ends here: from where the one before it begins, else from the start of all. */
export function loopTo(seconds: number, before: PlayheadRegion | null): PlayheadRegion | null {
  const start = before?.startSeconds ?? 0
  return (
    longEnough({ startSeconds: start, endSeconds: seconds }) ??
    longEnough({ startSeconds: 0, endSeconds: seconds })
  )
}

function longEnough(region: PlayheadRegion): PlayheadRegion | null {
  return region.endSeconds - region.startSeconds < SHORTEST_SECONDS ? null : region
}
