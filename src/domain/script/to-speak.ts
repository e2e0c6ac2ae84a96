import type { LineView, TakeFacts } from './line-views'
import { packLines } from './pack-lines'
import { MAX_LINE_CHARACTERS } from './script'

/** What speaking lines takes. */
export type SpeakCost = {
  lineIds: string[]
  /** Of those, the ones that have been said already somewhere: they take nothing. */
  knownLineIds: string[]
  /** So many are sent, and paid for. */
  requests: number
  characters: number
  /** `null` where the model's price is not known. */
  costCredits: number | null
}

/** What `Speak all` would do now. `packs`: lines by the request that they are sent in; those that say the same are one. */
export type ToSpeak = SpeakCost & { packs: string[][] }

/** In characters. Where a short request costs less than a long one, the first is short, so that its words are heard early. */
export type RequestLimits = { mostCharacters: number; firstCharacters: number }

/** How lines are put into requests. */
export type Packing = RequestLimits & {
  /** Keys of lines that could not be told apart in a sound with others: each is sent by itself. */
  alone: ReadonlySet<string>
}

export const USUAL_PACKING: Packing = {
  mostCharacters: MAX_LINE_CHARACTERS,
  firstCharacters: MAX_LINE_CHARACTERS,
  alone: new Set(),
}

/** `known` are keys that have a sound already. Where prices are known, a request costs the same whatever its length. */
export function toSpeak<View extends LineView<TakeFacts>>(
  views: readonly View[],
  known: ReadonlySet<string>,
  creditsPerRequest: number | null,
  packing = USUAL_PACKING,
): ToSpeak {
  const due = views.filter(({ state }) => state !== 'spoken')
  const asked = new Set<string>()
  const sent = due.filter(({ key }) => !known.has(key) && !asked.has(key) && asked.add(key))
  const { mostCharacters, firstCharacters, alone } = packing
  const packs = runsOf(views, new Set(sent), alone).flatMap((run, index) =>
    packLines(run, mostCharacters, index === 0 ? firstCharacters : mostCharacters),
  )
  return {
    lineIds: due.map(({ line }) => line.id),
    knownLineIds: due.filter(({ key }) => known.has(key)).map(({ line }) => line.id),
    requests: packs.length,
    packs: packs.map((pack) => pack.map(({ line }) => line.id)),
    characters: sent.reduce((sum, { line }) => sum + line.text.length, 0),
    costCredits: costOf(packs.length, creditsPerRequest),
  }
}

function costOf(requests: number, creditsPerRequest: number | null): number | null {
  if (requests === 0) return 0
  return creditsPerRequest === null ? null : requests * creditsPerRequest
}

/** What is sent, parted where a line stands between that is spoken already, and around each that is sent alone. */
function runsOf<View extends LineView<TakeFacts>>(
  views: readonly View[],
  sent: ReadonlySet<View>,
  alone: ReadonlySet<string>,
): View[][] {
  const runs: View[][] = [[]]
  for (const view of views) {
    const isAlone = alone.has(view.key)
    if (view.state === 'spoken' || isAlone) runs.push([])
    if (sent.has(view)) runs.at(-1)?.push(view)
    if (isAlone) runs.push([])
  }
  return runs.filter(({ length }) => length > 0)
}
