import type { LineView, TakeFacts } from '@/domain/script/line-views'
import { toSpeak, type Packing, type SpeakCost } from '@/domain/script/to-speak'
import type { LineToSpeak } from '@/stores/speak-store'

/**
 * What lines that are asked for already will take: what has a sound is free, and lines of one pack, or that say the same, are
 * one request.
 */
export function underWay(lines: readonly LineToSpeak[], known: ReadonlySet<string>): SpeakCost {
  const asked = new Set<string>()
  const sent = lines.filter(
    ({ key, isAgain }) => isAgain || (!known.has(key) && !asked.has(key) && asked.add(key)),
  )
  const first = new Map(sent.map((line) => [line.packId ?? line.lineId, line]))
  const costs = [...first.values()].map(({ creditsPerRequest }) => creditsPerRequest)
  return {
    lineIds: lines.map(({ lineId }) => lineId),
    knownLineIds: lines.filter(({ key, isAgain }) => !isAgain && known.has(key)).map(({ lineId }) => lineId),
    requests: costs.length,
    characters: sent.reduce((sum, { spokenAs }) => sum + spokenAs.text.length, 0),
    costCredits: costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
  }
}

/**
 * The same of lines that this device speaks, one by one and for nothing: they are counted in the requests in which `Speak all`
 * would send them, so that what they would take in the cloud does not change while they are spoken.
 */
export function underWayHere<View extends LineView<TakeFacts>>(
  lines: readonly LineToSpeak[],
  views: readonly View[],
  known: ReadonlySet<string>,
  packing: Packing,
): SpeakCost {
  const waiting = new Set(lines.map(({ lineId }) => lineId))
  const again = new Set(lines.filter(({ isAgain }) => isAgain).map(({ key }) => key))
  const counted = views
    .map((view) => (waiting.has(view.line.id) ? { ...view, state: 'new' as const } : view))
    .filter(({ line, state }) => waiting.has(line.id) || state === 'spoken')
  return toSpeak(counted, new Set([...known].filter((key) => !again.has(key))), 0, packing)
}
