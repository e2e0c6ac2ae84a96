import type { Script, ScriptLine } from './script'

const PAUSE_TAGS = /[ \t]*\[\s*pause\b[^\]\n]*\]/gi

/** The script's text with another text for one line; without any, the line goes with the pause behind it. */
export function withLineText({ text, lines }: Script, lineId: string, lineText: string): string {
  const index = lines.findIndex(({ id }) => id === lineId)
  const line = lines[index]
  if (!line) return text
  const plain = lineText.trim()
  if (plain !== '') return text.slice(0, line.start) + plain + text.slice(line.end)
  const next = lines[index + 1]
  const before = lines[index - 1]
  return next
    ? text.slice(0, line.start) +
        text.slice(next.speaker === line.speaker ? next.start : line.end).trimStart()
    : text.slice(0, before?.end ?? 0) + tagsAfter(text, before, line)
}

/** With this pause written after a line, or with none. */
export function withPause({ text, lines }: Script, lineId: string, seconds: number | null): string {
  const index = lines.findIndex(({ id }) => id === lineId)
  const line = lines[index]
  if (!line) return text
  const end = lines[index + 1]?.start ?? text.length
  const between = text.slice(line.end, end).replace(PAUSE_TAGS, '')
  const tag = seconds === null ? '' : ` [pause ${Math.round(Math.max(0, seconds) * 100) / 100}s]`
  // Words follow a tag on the same line only after a space.
  const gap = tag !== '' && between === '' && index < lines.length - 1 ? ' ' : between
  return text.slice(0, line.end) + tag + gap + text.slice(end)
}

/** With its lines in another order: each keeps its pause and its speaker; paragraphs stay where they were. */
export function withOrder({ text, lines }: Script, order: readonly ScriptLine[]): string {
  let running: string | null = null
  let result = text.slice(0, lines[0]?.start ?? 0).replace(/\S[^]*$/, '')
  if (/\[\s*pause\b/i.test(text.slice(0, lines[0]?.start ?? 0)))
    result = `${text.slice(0, lines[0]?.start ?? 0).match(/\[\s*pause\b[^\]\n]*\]/i)?.[0] ?? ''} `
  for (const [index, line] of order.entries()) {
    let gap = index === 0 ? '' : gapBefore(text, lines, index)
    if (/\n[ \t]*\n/.test(gap)) running = null
    if (line.speaker !== running) {
      if (line.speaker === null) gap = index === 0 ? '' : '\n\n'
      else if (index > 0 && !gap.includes('\n')) gap = '\n'
      result += gap + (line.speaker === null ? '' : `${line.speaker}: `)
      running = line.speaker
    } else result += gap
    result += line.text + tagsAfter(text, line, lines[lines.indexOf(line) + 1])
  }
  return result
}

/** What separates the line of this place from the one before: a space, a line's end, or a blank line. */
function gapBefore(text: string, lines: readonly ScriptLine[], index: number): string {
  const gap = text.slice(lines[index - 1]?.end, lines[index]?.start)
  if (/\n[ \t\r]*\n/.test(gap)) return '\n\n'
  return gap.includes('\n') ? '\n' : ' '
}

function tagsAfter(text: string, line: ScriptLine | undefined, next: ScriptLine | undefined): string {
  const between = text.slice(line?.end ?? 0, next?.start ?? text.length)
  const tags = between.match(/\[\s*pause\b[^\]\n]*\]/gi)
  return tags ? ` ${tags.join(' ')}` : ''
}
