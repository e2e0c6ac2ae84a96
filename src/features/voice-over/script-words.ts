import type { LineView, TakeFacts } from '@/domain/script/line-views'
import type { TimelinePart } from '@/domain/script/timeline'
import type { WordTimes } from '@/domain/transcript/word-times'

export type ScriptWords = {
  times: WordTimes
  count: number
  /** Number of its first word, by the id of a line whose take says what the line says. */
  firstOf: Map<string, number>
  /** When its take begins, by the id of a line. */
  startOf: Map<string, number>
}

/** The words of all takes in the order in which they are heard. Takes that say something else have none to mark. */
export function placeOfWords(
  views: readonly LineView[],
  parts: readonly TimelinePart<TakeFacts>[],
): ScriptWords {
  const spoken = new Set(views.filter(({ state }) => state === 'spoken').map(({ line }) => line.id))
  const firstOf = new Map<string, number>()
  const startOf = new Map<string, number>()
  const starts: number[] = []
  const ends: number[] = []
  for (const { lineId, take, startSeconds } of parts) {
    startOf.set(lineId, startSeconds)
    if (!spoken.has(lineId) || take.words.length === 0) continue
    firstOf.set(lineId, starts.length)
    starts.push(...take.words.map((word) => startSeconds + word.startSeconds))
    ends.push(...take.words.map((word) => startSeconds + word.endSeconds))
  }
  const times = { starts: Float64Array.from(starts), ends: Float64Array.from(ends) }
  return { times, count: starts.length, firstOf, startOf }
}
