type Times = { startSeconds: number; endSeconds: number }

/** What was said between two times, as a caption file tells it. */
export type TimedText = Times & { text: string }

/** A cue, row by row; a row ends also where another voice begins, `<v Anna>`. */
export type Caption = Times & { rows: CaptionRow[] }
export type CaptionRow = { voice: string | null; text: string }

const TIME = /(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?/
const TIMING = new RegExp(`^\\s*${TIME.source}\\s*-->\\s*${TIME.source}`)

/** Cues of a WebVTT or SubRip document, each as one text; `null` if it is neither. */
export function parseCues(document: string): TimedText[] | null {
  return (
    parseCaptions(document)?.map(({ rows, ...times }) => ({
      ...times,
      text: rows.map(({ text }) => text).join(' '),
    })) ?? null
  )
}

/**
 * Cues of a WebVTT or SubRip document, in its order; `null` if it is neither. Forgives what services get wrong: a missing
 * header, commas for dots, cues without blank lines between them, times that run backwards.
 */
export function parseCaptions(document: string): Caption[] | null {
  const lines = document.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const timings = lines.map((line) => TIMING.exec(line))
  const isCaptions = timings.some((timing) => timing !== null) || /^WEBVTT(\s|$)/.test(lines[0] ?? '')
  if (!isCaptions) return null
  return timings.flatMap((timing, index) => {
    const rows = timing ? rowsOf(linesAfter(lines, timings, index)) : []
    return timing && rows.length > 0 ? [{ ...timesOf(timing), rows }] : []
  })
}

/** Up to the blank line, or, where there is none, up to the next timing and the number or name before it. */
function linesAfter(lines: string[], timings: (RegExpExecArray | null)[], index: number): string[] {
  let end = index + 1
  while (end < lines.length && lines[end]?.trim() && !timings[end]) end++
  if (timings[end] && end > index + 2 && /^\d+$/.test(lines[end - 1]?.trim() ?? '')) end--
  return lines.slice(index + 1, end)
}

const VOICE_TAG = /(<v(?=[\s.>])[^<>]*>|<\/v>)/i
const VOICE_NAME = /^<v(?:\.[^\s>]*)?\s+([^>]*)>$/i

/** A voice goes on in the next row, until it is ended. */
function rowsOf(lines: readonly string[]): CaptionRow[] {
  const rows: CaptionRow[] = []
  let voice: string | null = null
  for (const part of lines.flatMap((line) => line.split(VOICE_TAG))) {
    const text = plain(part).trim()
    if (VOICE_TAG.test(part)) voice = plain(VOICE_NAME.exec(part)?.[1] ?? '').trim() || null
    else if (text !== '') rows.push({ voice, text })
  }
  return rows
}

function timesOf(timing: RegExpExecArray): Times {
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
    .replace(/<\/?[a-z\d][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name] ?? '')
}
