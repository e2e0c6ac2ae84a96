import type { LineView, TakeFacts } from './line-views'

/** What `Speak all` would do now. */
export type ToSpeak = {
  lineIds: string[]
  /** Of those, the ones that have been said already somewhere: they take nothing. */
  knownLineIds: string[]
  /** Sent, and paid for, in one request each; lines that say the same are one. */
  requests: number
  characters: number
  /** `null` where the model's price is not known. */
  costCredits: number | null
}

/** `known` are keys that have a sound already. A request costs the same whatever its length. */
export function toSpeak(
  views: readonly LineView<TakeFacts>[],
  known: ReadonlySet<string>,
  creditsPerRequest: number | null,
): ToSpeak {
  const due = views.filter(({ state }) => state !== 'spoken')
  const asked = new Set<string>()
  const sent = due.filter(({ key }) => !known.has(key) && !asked.has(key) && asked.add(key))
  return {
    lineIds: due.map(({ line }) => line.id),
    knownLineIds: due.filter(({ key }) => known.has(key)).map(({ line }) => line.id),
    requests: sent.length,
    characters: sent.reduce((sum, { line }) => sum + line.text.length, 0),
    costCredits:
      creditsPerRequest === null && sent.length > 0 ? null : sent.length * (creditsPerRequest ?? 0),
  }
}
