import type { LineView, TakeFacts } from './line-views'

type SpokenTake = TakeFacts & { spokenAs: { speed: number } }

/** How far a voice may be slowed down or hurried before it sounds wrong. */
const SLOWEST_FIT = 0.8
const FASTEST_FIT = 1.35

/** Sooner than this before the next line nobody notices. */
const TOLERANCE_SECONDS = 0.05

export type CueFit = {
  lineId: string
  /** Speed at which it would fit, within the bounds; what it has now if that will do. */
  speed: number
  isChanged: boolean
  /** So much too long it is even at the highest speed; 0: it fits. */
  overSeconds: number
}

/**
 * How each line with times would fit between its start and the next line's. `canSetSpeed` is false at services whose voices have
 * one speed: then it is only told what does not fit. Lines without a take are left out: nobody knows their length yet.
 */
export function fitCues(
  views: readonly LineView<SpokenTake>[],
  scriptSpeed: number,
  canSetSpeed: boolean,
): CueFit[] {
  return views.flatMap(({ line, take, state }, index) => {
    if (!line.cue || !take || state === 'new') return []
    const next = views.slice(index + 1).find((view) => view.line.cue)?.line.cue
    const room =
      (next?.startSeconds ?? Math.max(line.cue.endSeconds, line.cue.startSeconds + 1)) - line.cue.startSeconds
    const now = canSetSpeed ? (line.speed ?? scriptSpeed) : 1
    // Its take may be of another speed than it would have now.
    const plainSeconds = take.durationSeconds * take.spokenAs.speed
    const needed = plainSeconds / Math.max(0.1, room)
    const fits = plainSeconds / now <= room + TOLERANCE_SECONDS && now >= SLOWEST_FIT && now <= FASTEST_FIT
    const wanted = Math.min(FASTEST_FIT, Math.max(SLOWEST_FIT, Math.ceil(needed * 100) / 100))
    const speed = fits || !canSetSpeed ? now : wanted
    const over = plainSeconds / speed - room
    return [
      { lineId: line.id, speed, isChanged: speed !== now, overSeconds: over > TOLERANCE_SECONDS ? over : 0 },
    ]
  })
}
