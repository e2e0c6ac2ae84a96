import type { NewLineId, ScriptAction } from './actions'
import { changeScript } from './change-script'
import type { Script } from './script'

/** What was, what is, and what was undone; the nearest last. */
export type ScriptHistory = {
  past: Script[]
  present: Script
  undone: Script[]
  /** What a following change of the same kind goes on with, in the same step; milliseconds since 1970. */
  lastStep: { kind: string; at: number } | null
}

const MOST_STEPS = 200
/** Letters and drags that follow each other sooner than this are one step. */
const SAME_STEP_MILLISECONDS = 1000

export function historyOf(present: Script): ScriptHistory {
  return { past: [], present, undone: [], lastStep: null }
}

export function step(
  history: ScriptHistory,
  action: ScriptAction,
  now: number,
  newId: NewLineId,
): ScriptHistory {
  const present = changeScript(history.present, action, newId)
  if (present === history.present) return history
  const kind = kindOf(action)
  const { lastStep } = history
  const goesOn = kind !== null && lastStep?.kind === kind && now - lastStep.at < SAME_STEP_MILLISECONDS
  const past = goesOn ? history.past : [...history.past.slice(1 - MOST_STEPS), history.present]
  return { past, present, undone: [], lastStep: kind === null ? null : { kind, at: now } }
}

export function undo({ past, present, undone }: ScriptHistory): ScriptHistory {
  const before = past.at(-1)
  if (!before) return { past, present, undone, lastStep: null }
  return { past: past.slice(0, -1), present: before, undone: [...undone, present], lastStep: null }
}

export function redo({ past, present, undone }: ScriptHistory): ScriptHistory {
  const next = undone.at(-1)
  if (!next) return { past, present, undone, lastStep: null }
  return { past: [...past, present], present: next, undone: undone.slice(0, -1), lastStep: null }
}

/** `null`: always a step of its own. */
function kindOf(action: ScriptAction): string | null {
  switch (action.type) {
    case 'write':
    case 'set voice':
    case 'set speed':
    case 'set usual pauses':
    case 'set pronunciations':
      return action.type
    case 'write line':
    case 'set pause':
    case 'set line speed':
      return `${action.type} ${action.lineId}`
    default:
      return null
  }
}
