import type { Peaks } from './peaks'

/** How many bars show a whole recording at a glance. */
export const OUTLINE_BARS = 40

/** A whole recording in so few bars that they fit into its row; each 0 to 1, to two places. */
export function outlineOf(peaks: Peaks | null): number[] {
  return loudestOf(peaks, OUTLINE_BARS).map((bar) => Math.round(bar * 100) / 100)
}

/** Loudest peak of each of `count` equal parts, 0 to 1 of `fullHeight`. */
export function loudestOf(peaks: Peaks | null, count: number): number[] {
  const loudest = Array.from({ length: count }, () => 0)
  if (!peaks || peaks.length === 0) return loudest
  for (let bar = 0; bar < count; bar++) {
    const end = Math.ceil(((bar + 1) * peaks.length) / count)
    for (let at = Math.floor((bar * peaks.length) / count); at < end; at++)
      loudest[bar] = Math.max(loudest[bar] ?? 0, peaks[at] ?? 0)
  }
  const top = fullHeight(loudest)
  return loudest.map((peak) => peak / top)
}

/** -50 dBFS: what nowhere rises above it is the noise of an empty room, or of an encoder. */
const QUIETEST_SOUND = 104

/** The peak that is drawn at full height: the loudest, so that quiet recordings show too, but silence stays flat. */
export function fullHeight(peaks: ArrayLike<number>): number {
  let loudest = QUIETEST_SOUND
  for (let at = 0; at < peaks.length; at++) loudest = Math.max(loudest, peaks[at] ?? 0)
  return loudest
}
