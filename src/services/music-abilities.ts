import type { Connection } from '@/storage/connections'

/** What the composer of a service can be asked for. */
export type MusicAbilities = {
  /** The same seed gives the same music; drums, melody and mood are drawn anew on this device alone. */
  hasSeeds: boolean
  hasFacets: boolean
  /** A length to a tenth of a second, an end that goes on into its start, each part alone, MIDI. */
  isExact: boolean
  /** Its music may have a voice; it is told in the prompt which, and what it sings. */
  canSing: boolean
}

/** Of a connection, or of this device (`null`). */
export function musicAbilitiesOf(connection: Pick<Connection, 'extensions'> | null): MusicAbilities {
  const isHere = connection === null
  const hasSeeds = isHere || connection.extensions.includes('seed')
  // Only servers of ours know seeds, and their composer is that of this device.
  return { hasSeeds, hasFacets: isHere, isExact: isHere, canSing: !hasSeeds }
}
