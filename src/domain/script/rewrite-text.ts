import { PAUSE_TAG } from '@/domain/speech/pause-tags'
import { linesOfText } from './lines-of-text'
import { USUAL_PAUSES, type Script, type ScriptLine } from './script'
import { castOf, speakerLabels, type SpeakerLabel } from './speaker-labels'

/** The script's text with another text for one line; the lines beside it stay lines of their own. */
export function withLineText({ text, lines }: Script, lineId: string, lineText: string): string {
  const index = lines.findIndex(({ id }) => id === lineId)
  const line = lines[index]
  if (!line) return text
  const [before, after] = [lines[index - 1], lines[index + 1]]
  const written = lineText.trim()
  const left = before ? apart(before.text, text.slice(before.end, line.start), written) : ''
  const right = after ? apart(written, text.slice(line.end, after.start), after.text) : ''
  return (
    text.slice(0, before ? before.end : line.start) +
    left +
    written +
    right +
    text.slice(after ? after.start : line.end)
  )
}

/** With this pause written after a line, or with none. */
export function withPause({ text, lines }: Script, lineId: string, seconds: number | null): string {
  const index = lines.findIndex(({ id }) => id === lineId)
  const line = lines[index]
  if (!line) return text
  const end = lines[index + 1]?.start ?? text.length
  const between = withoutPauses(text.slice(line.end, end))
  const tag = seconds === null ? '' : ` [pause ${Math.round(Math.max(0, seconds) * 100) / 100}s]`
  // Words follow a tag on the same line only after a space.
  const gap = tag !== '' && between === '' && index < lines.length - 1 ? ' ' : between
  return text.slice(0, line.end) + tag + gap + text.slice(end)
}

/**
 * With these of its lines, in this order: each keeps its pause and its speaker. What stands between, paragraphs, dividers and
 * pictures, stays where it was.
 */
export function withLines(script: Script, order: readonly ScriptLine[]): string {
  const { pieces, rests } = takenApart(script)
  const kept = new Set(order)
  for (let index = script.lines.length - 1; index >= 0; index--) {
    if (kept.has(script.lines[index]!)) continue
    const [before = '', behind = ''] = rests.slice(index, index + 2)
    const isLast = index + 2 === rests.length
    rests.splice(index, 2, isLast ? before.trimEnd() + behind : joinedRests(before, behind))
  }
  return putTogether(
    order.map((line) => pieces[script.lines.indexOf(line)]!),
    rests,
  )
}

/** The paragraph that the line began; a picture or a divider behind it stays. */
function joinedRests(before: string, behind: string): string {
  if (behind.trim() === '') return before
  if (before.trim() !== '') return before.trimEnd() + behind
  return before === '' ? behind.trimStart() : behind
}

/** A line with what goes with it wherever it is put. */
type Piece = {
  text: string
  speaker: string | null
  /** As it is written before this line itself, else for its speaker elsewhere. */
  label: string
  isLabelled: boolean
  pauses: string
}

/** Lines, and what stands before, between and behind them. */
function takenApart(script: Script): { pieces: Piece[]; rests: string[] } {
  const { text, lines } = script
  const labels = speakerLabels(text, castOf(script))
  const asWritten = ({ start, end }: SpeakerLabel) => text.slice(start, end).trim()
  const elsewhere = labels.filter(({ direction }) => direction === '').toReversed()
  const written = new Map(elsewhere.map((label) => [label.speaker, asWritten(label)]))
  const rests: string[] = []
  const own: (string | undefined)[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    while ((labels[0]?.end ?? Infinity) <= at) labels.shift()
    const label = labels.findLast(({ start, end }) => start >= at && end <= line.start)
    const isOwn = label !== undefined && label.speaker === line.speaker
    const between = isOwn
      ? text.slice(at, label.start) + text.slice(label.end, line.start).replace(/^[ \t]+/, '')
      : text.slice(at, line.start)
    rests.push(index === 0 ? between : withoutPauses(between))
    own.push(isOwn ? asWritten(label) : undefined)
    at = line.end
  }
  rests.push(withoutPauses(text.slice(at)))
  const pieces = lines.map((line, index) => ({
    text: line.text,
    speaker: line.speaker,
    label: own[index] ?? written.get(line.speaker ?? '') ?? `${line.speaker}:`,
    isLabelled: own[index] !== undefined,
    pauses: pausesIn(text.slice(line.end, lines[index + 1]?.start ?? text.length)),
  }))
  return { pieces, rests }
}

function putTogether(pieces: readonly Piece[], rests: readonly string[]): string {
  let result = ''
  let running: string | null = null
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]
    let rest = before ? apart(before.text + before.pauses, rests[index]!, piece.text) : rests[index]!
    if (isBlankLine(rest)) running = null
    const needsLabel = piece.speaker !== null && piece.speaker !== running
    if (needsLabel && (before || rest.trim() !== '')) rest = onNewLine(rest)
    if (piece.speaker === null && running !== null) rest = `${rest.trimEnd()}\n\n`
    const isLabelled = needsLabel || (piece.isLabelled && rest.endsWith('\n'))
    result += rest + (isLabelled ? `${piece.label} ` : '') + piece.text + piece.pauses
    running = piece.speaker
  }
  return result + rests.at(-1)!
}

/** What would run on into the next line begins a new one. */
function apart(before: string, rest: string, next: string): string {
  if (rest.includes('\n')) return rest
  const start = before.length + rest.length
  const { lines } = linesOfText(before + rest + next, USUAL_PAUSES)
  return lines.some((line) => line.start === start) ? rest : onNewLine(rest)
}

const onNewLine = (rest: string) => (/\n[ \t]*$/.test(rest) ? rest : `${rest.trimEnd()}\n`)

const isBlankLine = (rest: string) => /\n[ \t\r]*\n/.test(rest)

const ALONE_ON_LINES = new RegExp(`\\n[ \\t]*(?:${PAUSE_TAG.source}[ \\t]*)+(?=\\r?\\n)`, 'giu')
const AFTER_SPACES = new RegExp(`[ \\t]*${PAUSE_TAG.source}`, 'giu')

/** A line with nothing but pauses goes whole, or it would be a blank one. */
function withoutPauses(between: string): string {
  return between.replace(ALONE_ON_LINES, '').replace(AFTER_SPACES, '')
}

function pausesIn(between: string): string {
  return (
    between
      .match(PAUSE_TAG)
      ?.map((tag) => ` ${tag}`)
      .join('') ?? ''
  )
}
