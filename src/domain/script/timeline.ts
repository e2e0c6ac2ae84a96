import type { SpeechWord } from '@/domain/speech/speech-word'
import type { LineView, TakeFacts } from './line-views'

/** A take in its place in the whole. */
export type TimelinePart<Take extends TakeFacts = TakeFacts> = {
  lineId: string
  take: Take
  startSeconds: number
  endSeconds: number
  pauseAfterSeconds: number
  /** Somebody else speaks than before, or it has a time of its own: no caption runs into it. */
  startsTurn: boolean
}

export type Timeline<Take extends TakeFacts = TakeFacts> = {
  parts: TimelinePart<Take>[]
  /** With the pause that is written at the end. */
  durationSeconds: number
  /** Where lines are missing that are being spoken for the first time; playing waits there for them. */
  waitsAt: number[]
}

/**
 * Takes and pauses in the order of the script. A line of captions begins at its cue, or as soon after as there is room.
 * `pending` are lines that are being spoken now: one that was spoken before keeps its place with its old take.
 */
export function timelineOf<Take extends TakeFacts>(
  views: readonly LineView<Take>[],
  leadSeconds: number,
  pending: ReadonlySet<string>,
): Timeline<Take> {
  const parts: TimelinePart<Take>[] = []
  const waitsAt = new Set<number>()
  let at = leadSeconds
  let speaker: string | null = null
  for (const { line, take } of views) {
    const { pauseAfterSeconds } = line
    if (!take) {
      if (!pending.has(line.id)) continue
      waitsAt.add(endOf(parts))
      // So that the line behind it does not begin where it is waited for.
      at += pauseAfterSeconds
      continue
    }
    const startSeconds = line.cue ? Math.max(line.cue.startSeconds, parts.length > 0 ? endOf(parts) : 0) : at
    const endSeconds = startSeconds + take.durationSeconds
    const startsTurn = parts.length > 0 && (line.cue !== null || line.speaker !== speaker)
    parts.push({ lineId: line.id, take, startSeconds, endSeconds, pauseAfterSeconds, startsTurn })
    speaker = line.speaker
    at = endSeconds + pauseAfterSeconds
  }
  const last = views.at(-1)
  const restSeconds = last?.take ? last.line.pauseAfterSeconds : 0
  return { parts, durationSeconds: endOf(parts) + restSeconds, waitsAt: [...waitsAt] }
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
