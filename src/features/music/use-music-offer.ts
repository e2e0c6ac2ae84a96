import { useQuery } from '@tanstack/react-query'
import { musicAbilitiesOf, type MusicAbilities } from '@/services/music-abilities'
import { musicOfferQueries } from '@/services/music-offer'
import type { Connection } from '@/storage/connections'
import { useChosenService } from '@/stores/use-chosen-service'
import { useMusicCost, type MusicCost } from '@/stores/use-music-cost'

export type MusicOffer = {
  /** `null`: this device. */
  connection: Connection | null
  abilities: MusicAbilities
  cost: MusicCost
  /** How many variations the cost is of. */
  count: number
  /** The service would not say what it composes with. */
  offerError: Error | null
}

/** Who would compose so many variations now, and at which price. `chosen`: model ids by the base URL of their service. */
export function useMusicOffer(count: number, chosen: Readonly<Record<string, string>>): MusicOffer {
  const { connection } = useChosenService()
  const cost = useMusicCost(count, chosen)
  const { error } = useQuery(musicOfferQueries.of(connection))
  return { connection, abilities: musicAbilitiesOf(connection), cost, count, offerError: error }
}
