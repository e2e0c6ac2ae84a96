import type { ImportedCue, NewLineId, ScriptAction } from './actions'
import { linesOfText } from './lines-of-text'
import { matchLines } from './match-lines'
import { withLines, withLineText, withPause } from './rewrite-text'
import { castOf } from './speaker-labels'
import { FASTEST_SPEED, SLOWEST_SPEED, type CueTimes, type Script, type ScriptLine } from './script'

type Import = Extract<ScriptAction, { type: 'import' }>

/** The script after what a person did; the same object if that changes nothing. */
export function changeScript(script: Script, action: ScriptAction, newId: NewLineId): Script {
  switch (action.type) {
    case 'write':
      return written(script, action.text, newId)
    case 'write line':
      if (action.text.trim() === '') return withoutLine(script, action.lineId, newId)
      return written(script, withLineText(script, action.lineId, action.text), newId)
    case 'set pause':
      return written(script, withPause(script, action.lineId, action.seconds), newId)
    case 'move line':
      return moved(script, action.lineId, action.toIndex, newId)
    case 'set line voice':
      return withVoice(script, action.lineId, action.voiceId)
    case 'set line speed':
      return withSpeeds(script, { [action.lineId]: action.speed })
    case 'set line speeds':
      return withSpeeds(script, action.speeds)
    case 'set voice':
      return action.voiceId === script.voiceId ? script : { ...script, voiceId: action.voiceId }
    case 'set speed':
      return bounded(action.speed) === script.speed ? script : { ...script, speed: bounded(action.speed) }
    case 'set speaker voice':
      return withSpeaker(script, action.speaker, action.voiceId, newId)
    case 'set usual pauses':
      return written({ ...script, pauses: action.pauses }, script.text, newId)
    case 'set pronunciations':
      return { ...script, pronunciations: action.pronunciations }
    case 'import':
      return imported(script, action, newId)
  }
}

function written(script: Script, text: string, newId: NewLineId, cast = castOf(script)): Script {
  const read = linesOfText(text, script.pauses, cast)
  const matches = matchLines(script.lines, read.lines)
  const lines = read.lines.map((line, index): ScriptLine => {
    const { id = newId(), voiceId = null, speed = null, cue = null } = matches[index] ?? {}
    // With every letter: spreading a thousand lines takes ten times as long.
    return Object.assign(line, { id, voiceId, speed, cue })
  })
  return { ...script, text, lines: withCuesInOrder(lines), leadSeconds: read.leadSeconds }
}

function withSpeaker(script: Script, speaker: string, voiceId: string | null, newId: NewLineId): Script {
  const speakers = { ...script.speakers, [speaker]: voiceId }
  return written({ ...script, speakers }, script.text, newId)
}

/** Times run on: a line that was put elsewhere is said at the time of its place. */
function withCuesInOrder(lines: ScriptLine[]): ScriptLine[] {
  const cues = lines.map(({ cue }) => cue).filter((cue) => cue !== null)
  const inOrder = cues.toSorted((one, other) => one.startSeconds - other.startSeconds)
  if (inOrder.every((cue, index) => cue === cues[index])) return lines
  return lines.map((line) => (line.cue ? { ...line, cue: inOrder.shift()! } : line))
}

function moved(script: Script, lineId: string, toIndex: number, newId: NewLineId): Script {
  const line = script.lines.find(({ id }) => id === lineId)
  if (!line) return script
  const order = script.lines.filter((other) => other !== line)
  order.splice(Math.min(order.length, Math.max(0, toIndex)), 0, line)
  return arranged(script, order, newId)
}

function withoutLine(script: Script, lineId: string, newId: NewLineId): Script {
  const order = script.lines.filter(({ id }) => id !== lineId)
  return arranged(script, order, newId)
}

/** Lines of the same words would be taken for each other, so that ids go by place. */
function arranged(script: Script, order: readonly ScriptLine[], newId: NewLineId): Script {
  if (order.length === script.lines.length && order.every((line, index) => line === script.lines[index]))
    return script
  const after = written(script, withLines(script, order), newId)
  if (after.lines.length !== order.length) return after
  const lines = after.lines.map((fresh, index) => {
    const { id, voiceId, speed, cue } = order[index]!
    return { ...fresh, id, voiceId, speed, cue }
  })
  return { ...after, lines: withCuesInOrder(lines) }
}

function withVoice(script: Script, lineId: string, voiceId: string | null): Script {
  return withChanged(script, (line) => (line.id === lineId ? { ...line, voiceId } : line))
}

function withSpeeds(script: Script, speeds: Readonly<Record<string, number | null>>): Script {
  return withChanged(script, (line) => {
    const wanted = speeds[line.id]
    return wanted === undefined ? line : { ...line, speed: wanted === null ? null : bounded(wanted) }
  })
}

/** The same script where each line is what it was. */
function withChanged(script: Script, change: (line: ScriptLine) => ScriptLine): Script {
  const lines = script.lines.map((line) => {
    const changed = change(line)
    return changed.voiceId === line.voiceId && changed.speed === line.speed ? line : changed
  })
  return lines.every((line, index) => line === script.lines[index]) ? script : { ...script, lines }
}

function imported(script: Script, { text, cues, speakers = [] }: Import, newId: NewLineId): Script {
  const cast = new Map([...castOf(script), ...speakers.map((name) => [name, true] as const)])
  const after = written(script, text, newId, cast)
  const lines = after.lines.map((line) => ({ ...line, cue: cueOf(line, after.lines, cues ?? []) }))
  return { ...after, lines }
}

/** A cue of several sentences gives each its share, by letters. */
function cueOf(
  line: ScriptLine,
  lines: readonly ScriptLine[],
  cues: readonly ImportedCue[],
): CueTimes | null {
  const cue = cues.find(({ start, end }) => line.start >= start && line.start < end)
  if (!cue) return null
  const sharing = lines.filter(({ start }) => start >= cue.start && start < cue.end)
  const letters = sharing.reduce((sum, { text }) => sum + text.length, 0)
  const before = sharing.slice(0, sharing.indexOf(line)).reduce((sum, { text }) => sum + text.length, 0)
  const secondsPerLetter = (cue.endSeconds - cue.startSeconds) / Math.max(1, letters)
  const startSeconds = cue.startSeconds + before * secondsPerLetter
  return { startSeconds, endSeconds: startSeconds + line.text.length * secondsPerLetter }
}

function bounded(speed: number): number {
  return Math.min(FASTEST_SPEED, Math.max(SLOWEST_SPEED, Math.round(speed * 100) / 100))
}
