import type { MusicRequest } from './brief'

type Asked = { request: MusicRequest; seed: number }

/** What was asked for, what is, and what was undone; the nearest last. */
export type RequestHistory = {
  past: Asked[]
  present: Asked
  undone: Asked[]
  /** What a following change of the same fields goes on with, in the same step; milliseconds since 1970. */
  lastStep: { fields: string; at: number } | null
}

const MOST_STEPS = 200
/** Letters and drags that follow each other sooner than this are one step. */
const SAME_STEP_MILLISECONDS = 1000

export function historyOf(present: Asked): RequestHistory {
  return { past: [], present, undone: [], lastStep: null }
}

export function step(
  history: RequestHistory,
  change: { request?: Partial<MusicRequest>; seed?: number },
  now: number,
): RequestHistory {
  const { past, present, lastStep } = history
  const next = {
    request: { ...present.request, ...change.request },
    seed: change.seed ?? present.seed,
  }
  if (isSame(next, present)) return history
  const fields = Object.keys(change.request ?? { seed: 0 }).join()
  const goesOn = lastStep?.fields === fields && now - lastStep.at < SAME_STEP_MILLISECONDS
  return {
    past: goesOn ? past : [...past.slice(1 - MOST_STEPS), present],
    present: next,
    undone: [],
    lastStep: { fields, at: now },
  }
}

/** What came from elsewhere; undo leads back to what was here. */
export function takenOver(history: RequestHistory, present: Asked): RequestHistory {
  if (isSame(present, history.present)) return { ...history, lastStep: null }
  return {
    past: [...history.past.slice(1 - MOST_STEPS), history.present],
    present,
    undone: [],
    lastStep: null,
  }
}

export function undo({ past, present, undone }: RequestHistory): RequestHistory {
  const before = past.at(-1)
  if (!before) return { past, present, undone, lastStep: null }
  return { past: past.slice(0, -1), present: before, undone: [...undone, present], lastStep: null }
}

export function redo({ past, present, undone }: RequestHistory): RequestHistory {
  const next = undone.at(-1)
  if (!next) return { past, present, undone, lastStep: null }
  return { past: [...past, present], present: next, undone: undone.slice(0, -1), lastStep: null }
}

function isSame(one: Asked, other: Asked): boolean {
  const fields = Object.keys(one.request) as (keyof MusicRequest)[] // Its own keys.
  return one.seed === other.seed && fields.every((field) => one.request[field] === other.request[field])
}
