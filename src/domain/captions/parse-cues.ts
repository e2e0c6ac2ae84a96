/** What was said between two times, as a caption file tells it. */
export type TimedText = { startSeconds: number; endSeconds: number; text: string }

const TIME = /(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?/
const TIMING = new RegExp(`^\\s*${TIME.source}\\s*-->\\s*${TIME.source}`)

/**
 * Cues of a WebVTT or SubRip document, in its order; `null` if it is neither. Forgives what services get wrong: a missing
 * header, commas for dots, cues without blank lines between them, times that run backwards.
 */
export function parseCues(document: string): TimedText[] | null {
  const lines = document.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const timings = lines.map((line) => TIMING.exec(line))
  const isCaptions = timings.some((timing) => timing !== null) || /^WEBVTT(\s|$)/.test(lines[0] ?? '')
  if (!isCaptions) return null
  return timings.flatMap((timing, index) => {
    const text = timing && textAfter(lines, timings, index)
    return text ? [{ ...timesOf(timing), text }] : []
  })
}

/** Lines up to the blank one, or, where there is none, up to the next timing and the number or name before it. */
function textAfter(lines: string[], timings: (RegExpExecArray | null)[], index: number): string {
  let end = index + 1
  while (end < lines.length && lines[end]?.trim() && !timings[end]) end++
  if (timings[end] && end > index + 2 && /^\d+$/.test(lines[end - 1]?.trim() ?? '')) end--
  return lines
    .slice(index + 1, end)
    .map((line) => plain(line).trim())
    .filter(Boolean)
    .join(' ')
}

function timesOf(timing: RegExpExecArray): { startSeconds: number; endSeconds: number } {
  const startSeconds = secondsOf(timing.slice(1, 5))
  return { startSeconds, endSeconds: Math.max(startSeconds, secondsOf(timing.slice(5, 9))) }
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', fraction = '0']: (
  string | undefined
)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`)
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
}

/** Without tags (`<v Name>`, `<i>`, `<00:01.000>`) and the codes of SubStation (`{\an8}`); entities as what they stand for. */
function plain(line: string): string {
  return line
    .replace(/\{\\[^{}]*\}/g, '')
    .replace(/<\/?[a-z\d][^>]*>/gi, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name] ?? '')
}
