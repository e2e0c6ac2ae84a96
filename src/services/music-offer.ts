import { queryOptions } from '@tanstack/react-query'
import { fetchOffer, type Offer } from '@/api/client/audio-models'
import { DEFAULT_MUSIC_MODEL } from '@/api/prices'
import type { Connection } from '@/storage/connections'
import { DEVICE_MUSIC_MODEL } from './compose-here'
import { httpOf } from './connections'

/** `costCredits` is that of one piece; `null`: not told. */
export type MusicModelOffer = { id: string; costCredits: number | null }

const DEVICE_MODELS: MusicModelOffer[] = [{ id: DEVICE_MUSIC_MODEL, costCredits: 0 }]

export const musicOfferQueries = {
  all: ['musicOffers'] as const,
  /** The models of a connection, or of this device (`null`); never none. Fails with a `ServiceError`. */
  of: (connection: Connection | null) =>
    queryOptions({
      queryKey: [...musicOfferQueries.all, connection?.id ?? 'device'],
      queryFn: async ({ signal }) =>
        connection ? musicModelsOf(await fetchOffer(httpOf(connection), signal)) : DEVICE_MODELS,
      networkMode: 'always',
    }),
}

/** Of a service that lists no music, the contract's model is asked. */
export function musicModelsOf(offer: Offer | null): MusicModelOffer[] {
  const music = (offer?.models ?? []).filter(
    ({ id, kind, isAvailable }) => isAvailable && (kind === null ? /music|song/i.test(id) : kind === 'music'),
  )
  // An OpenAI-compatible server lists no prices, and keeps no credits.
  const models = music.map(({ id, costCredits }) => ({ id, costCredits }))
  return models.length > 0 ? models : [{ id: DEFAULT_MUSIC_MODEL, costCredits: null }]
}
