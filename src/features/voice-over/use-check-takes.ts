import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { notify } from '@/components/ui/toast'
import type { LineView } from '@/domain/script/line-views'
import { failureText } from '@/messages/failures'
import { takeCheckQueries, type TakeCheck } from '@/services/check-take'
import { keepCheck, type VoiceTake } from '@/storage/voice-takes'

/** Listens to the takes of lines that are spoken, one after the other; what was checked once is known. */
export function useCheckTakes(views: LineView<VoiceTake>[]) {
  const client = useQueryClient()
  const [place, setPlace] = useState({ number: 0, count: 0 })
  const abort = useRef<AbortController>(null)
  const check = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const { signal } = (abort.current = new AbortController())
      const takes = spokenTakes(views)
      let differing = 0
      for (const [index, take] of takes.entries()) {
        setPlace({ number: index + 1, count: takes.length })
        const { differences } = take.check ?? (await listen(client, take, signal))
        if (differences.length > 0) differing++
      }
      return { differing, fine: takes.length - differing }
    },
    onError: ({ name }) => {
      if (!abort.current?.signal.aborted) notify(failureText(name))
    },
  })
  const stop = () => {
    abort.current?.abort()
    void client.cancelQueries({ queryKey: takeCheckQueries.all })
  }
  useEffect(() => () => abort.current?.abort(), [])
  return { check, stop, place }
}

/** Lines that sound alike are listened to once. */
async function listen(client: QueryClient, take: VoiceTake, signal: AbortSignal): Promise<TakeCheck> {
  const query = { ...takeCheckQueries.of(take), staleTime: Infinity }
  const check = await client.fetchQuery(query).catch((error: unknown) => {
    // The reason of the signal is ignored in one place; a cancelled query has one of its own.
    signal.throwIfAborted()
    throw error
  })
  signal.throwIfAborted()
  await keepCheck(take.id, check)
  return check
}

export type CheckTakes = ReturnType<typeof useCheckTakes>

export function spokenTakes(views: LineView<VoiceTake>[]): VoiceTake[] {
  return views.flatMap(({ state, take }) => (state === 'spoken' && take ? [take] : []))
}
