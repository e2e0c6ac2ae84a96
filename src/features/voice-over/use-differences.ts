import { skipToken, useQuery } from '@tanstack/react-query'
import type { WordDifference } from '@/domain/script/compare-words'
import type { LineView } from '@/domain/script/line-views'
import { takeCheckQueries, type TakeCheck } from '@/services/check-take'
import type { VoiceTake } from '@/storage/voice-takes'

/** What was heard otherwise in a line's take; `null` if nobody listened to it, or it is not what the line says now. */
export function useDifferences({ state, take }: LineView<VoiceTake>): readonly WordDifference[] | null {
  // Takes are listened to when a person asks for it, and not by being shown.
  const { data } = useQuery<TakeCheck>({
    queryKey: take ? takeCheckQueries.of(take).queryKey : takeCheckQueries.all,
    queryFn: skipToken,
  })
  return state === 'spoken' ? (data?.differences ?? null) : null
}
