import type { NewLineId, ScriptAction } from './actions'
import { changeScript } from './change-script'
import type { Script } from './script'

/** What was, what is, and what was undone; the nearest last. */
export type ScriptHistory = {
  past: Script[]
  present: Script
  undone: Script[]
  /** What a following change of the same kind goes on with, in the same step; milliseconds since 1970. */
  lastStep: { kind: string; at: number; startedAt: number } | null
}

const MOST_STEPS = 200
/** Letters and drags that follow each other sooner than this are one step. */
const SAME_STEP_MILLISECONDS = 1000
/** Typing without a break is cut into steps, or one undo would take minutes of it. */
const LONGEST_STEP_MILLISECONDS = 20_000
const MOST_CHARACTERS = 200
/** A change of more at once is no typing: a selection that was deleted, or a text that was pasted. */
const MOST_TYPED_CHARACTERS = 20

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
  const isTyped = lengthOfChange(history.present.text, present.text) <= MOST_TYPED_CHARACTERS
  const goesOn = isTyped && goesOnWith(history, kind, now) && !isFull(history, present)
  const past = goesOn ? history.past : [...history.past.slice(1 - MOST_STEPS), history.present]
  const startedAt = goesOn ? history.lastStep.startedAt : now
  return { past, present, undone: [], lastStep: kind && isTyped ? { kind, at: now, startedAt } : null }
}

type Running = ScriptHistory & { lastStep: NonNullable<ScriptHistory['lastStep']> }

function goesOnWith(history: ScriptHistory, kind: string | null, now: number): history is Running {
  const { lastStep } = history
  return (
    lastStep?.kind === kind &&
    now - lastStep.at < SAME_STEP_MILLISECONDS &&
    now - lastStep.startedAt < LONGEST_STEP_MILLISECONDS
  )
}

function isFull({ past }: ScriptHistory, { text }: Script): boolean {
  return lengthOfChange(past.at(-1)?.text ?? text, text) > MOST_CHARACTERS
}

/** Characters between the first and the last that differ, in whichever text has more of them. */
function lengthOfChange(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return Math.max(before.length, after.length) - head - tail
}

/** What came from elsewhere; undo leads back to what was here. */
export function takenOver(history: ScriptHistory, present: Script): ScriptHistory {
  if (JSON.stringify(present) === JSON.stringify(history.present)) return { ...history, lastStep: null }
  const past = [...history.past.slice(1 - MOST_STEPS), history.present]
  return { past, present, undone: [], lastStep: null }
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
