import type { Receipt } from '@/domain/credits/receipt'
import type { Connection } from '@/storage/connections'

/** What one piece costs. `not stated`: its service tells no price; `lastCredits` is what it took the last time, if it ever did. */
export type MusicPrice =
  { kind: 'free' } | { kind: 'known'; credits: number } | { kind: 'not stated'; lastCredits: number | null }

/** `statedCredits`: as the service lists the model. */
export function musicPriceOf(
  connection: Pick<Connection, 'id'> | null,
  statedCredits: number | null,
  receipts: readonly Receipt[],
): MusicPrice {
  if (!connection) return { kind: 'free' }
  if (statedCredits !== null) return { kind: 'known', credits: statedCredits }
  return { kind: 'not stated', lastCredits: lastCharged(connection.id, receipts) }
}

/** What to put beside a balance or a budget before it is taken; `null`: nobody knows. */
export function expectedCredits(price: MusicPrice, takes: number): number | null {
  if (price.kind === 'free') return 0
  const each = price.kind === 'known' ? price.credits : price.lastCredits
  return each === null ? null : each * takes
}

function lastCharged(connectionId: string, receipts: readonly Receipt[]): number | null {
  const told = receipts.filter(
    ({ kind, service, state, chargedCredits }) =>
      kind === 'music' && service === connectionId && state === 'charged' && chargedCredits !== null,
  )
  return told.toSorted((one, other) => other.createdAt - one.createdAt)[0]?.chargedCredits ?? null
}
