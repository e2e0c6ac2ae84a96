type LoopSpan = { startSeconds: number; endSeconds: number }

/** What is heard of a take, and how. Times count in the take as it was made; nothing of it is thrown away. */
export type TakeEdit = {
  startSeconds: number
  endSeconds: number
  fadeInSeconds: number
  fadeOutSeconds: number
  /** Played over and over. */
  loop: LoopSpan | null
  /** Made longer or shorter by whole bars; `null`: as long as it was trimmed. */
  targetSeconds: number | null
}

/** Less than this is no music, nor a loop of it. */
export const SHORTEST_PART_SECONDS = 0.5

export function wholeTake(durationSeconds: number): TakeEdit {
  return {
    startSeconds: 0,
    endSeconds: durationSeconds,
    fadeInSeconds: 0,
    fadeOutSeconds: 0,
    loop: null,
    targetSeconds: null,
  }
}

/**
 * One change to an edit, everything else brought into line with it: the part lies in the take, fades have room in what is heard, a
 * loop lies in the part. `null` where nothing is left of the edit.
 */
export function changeEdit(
  edit: TakeEdit | null,
  change: Partial<TakeEdit>,
  durationSeconds: number,
): TakeEdit | null {
  const wanted = { ...wholeTake(durationSeconds), ...edit, ...change }
  const part = spanWithin(wanted, { startSeconds: 0, endSeconds: durationSeconds })
  const loop = wanted.loop && overlaps(wanted.loop, part) ? spanWithin(wanted.loop, part) : null
  const heard = wanted.targetSeconds ?? (loop ? lengthOf(loop) : lengthOf(part))
  const fadeInSeconds = clamp(wanted.fadeInSeconds, 0, heard)
  const fadeOutSeconds = clamp(wanted.fadeOutSeconds, 0, heard - fadeInSeconds)
  const { targetSeconds } = wanted
  const next = { ...part, fadeInSeconds, fadeOutSeconds, loop, targetSeconds }
  return isUntouched(next, durationSeconds) ? null : next
}

/** How long an edited take is; of one with a loop, that once around. */
export function editedSeconds(edit: TakeEdit | null, durationSeconds: number): number {
  if (!edit) return durationSeconds
  return edit.targetSeconds ?? lengthOf(edit.loop ?? edit)
}

function isUntouched(edit: TakeEdit, durationSeconds: number): boolean {
  const whole = wholeTake(durationSeconds)
  const keys = Object.keys(whole) as (keyof TakeEdit)[] // Its own keys.
  return keys.every((key) => edit[key] === whole[key])
}

/** Inside its bounds, and never shorter than can be heard; then the end gives way, or at the very end the start. */
function spanWithin({ startSeconds, endSeconds }: LoopSpan, bounds: LoopSpan): LoopSpan {
  const shortest = Math.min(SHORTEST_PART_SECONDS, lengthOf(bounds))
  const start = clamp(startSeconds, bounds.startSeconds, bounds.endSeconds - shortest)
  return { startSeconds: start, endSeconds: clamp(endSeconds, start + shortest, bounds.endSeconds) }
}

const overlaps = (loop: LoopSpan, part: LoopSpan) =>
  loop.startSeconds < part.endSeconds && loop.endSeconds > part.startSeconds

const lengthOf = ({ startSeconds, endSeconds }: LoopSpan) => endSeconds - startSeconds

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))
