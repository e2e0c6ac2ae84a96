import type { SpeakCost } from '@/domain/script/to-speak'
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
