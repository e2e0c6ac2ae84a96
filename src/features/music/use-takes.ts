import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { musicTakeQueries, type MusicTake } from '@/storage/music-takes'

/** A take and its place in the order in which takes were made, from 1. */
export type NumberedTake = { take: MusicTake; number: number }

/** Newest first; `null` until they are read. */
export function useTakes(compositionId: string): NumberedTake[] | null {
  const { data, error } = useQuery(musicTakeQueries.ofComposition(compositionId))
  if (error) throw error
  return useMemo(() => data?.map((take, index) => ({ take, number: data.length - index })) ?? null, [data])
}
