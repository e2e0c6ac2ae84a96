import type { SpeechWord } from '@/domain/speech/speech-word'
import type { LineView, TakeFacts } from './line-views'

/** A take in its place in the whole. */
export type TimelinePart<Take extends TakeFacts = TakeFacts> = {
  lineId: string
  take: Take
  startSeconds: number
  endSeconds: number
  pauseAfterSeconds: number
}

export type Timeline<Take extends TakeFacts = TakeFacts> = {
  parts: TimelinePart<Take>[]
  durationSeconds: number
  /** Lines behind these parts are still being spoken. */
  isGrowing: boolean
}

/**
 * Takes and pauses in the order of the script. A line of captions begins at its cue, or as soon after as there is room.
 * `pending` are lines that are being spoken now: what lies behind the first of them has to wait for it.
 */
export function timelineOf<Take extends TakeFacts>(
  views: readonly LineView<Take>[],
  leadSeconds: number,
  pending: ReadonlySet<string>,
): Timeline<Take> {
  const parts: TimelinePart<Take>[] = []
  let at = leadSeconds
  for (const { line, take } of views) {
    if (pending.has(line.id)) return { parts, durationSeconds: endOf(parts), isGrowing: true }
    if (!take) continue
    const startSeconds = line.cue ? Math.max(line.cue.startSeconds, parts.length > 0 ? endOf(parts) : 0) : at
    const endSeconds = startSeconds + take.durationSeconds
    const { pauseAfterSeconds } = line
    parts.push({ lineId: line.id, take, startSeconds, endSeconds, pauseAfterSeconds })
    at = endSeconds + pauseAfterSeconds
  }
  return { parts, durationSeconds: endOf(parts), isGrowing: false }
}

/** The line and the word that are heard at a time, or were last; `null` before the first. */
export function spokenAt(
  { parts }: Timeline,
  seconds: number,
): { lineId: string; word: SpeechWord | null; wordIndex: number } | null {
  const part = parts.findLast(({ startSeconds }) => startSeconds <= seconds)
  if (!part) return null
  const inside = seconds - part.startSeconds
  const wordIndex = part.take.words.findLastIndex((word) => word.startSeconds <= inside)
  return { lineId: part.lineId, word: part.take.words[wordIndex] ?? null, wordIndex }
}

function endOf(parts: readonly TimelinePart[]): number {
  return parts.at(-1)?.endSeconds ?? 0
}
