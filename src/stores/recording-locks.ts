import { queryOptions } from '@tanstack/react-query'

const PREFIX = 'overtone:transcribe:'

/** Recordings that this tab works on, or waits to. */
const ours = new Set<string>()

/** No two tabs work on one recording. Does nothing where another does, and resolves to `false`. */
export function lockRecording(recordingId: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(`${PREFIX}${recordingId}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return false
    ours.add(recordingId)
    await work().finally(() => ours.delete(recordingId))
    return true
  })
}

/** Where each recording that is worked on is, by its id. */
type Workplaces = Record<string, 'here' | 'elsewhere'>

/** `before`: what was seen a moment earlier; `null` at the first look. */
export type TwoLooks = { now: Workplaces; before: Workplaces | null }

/** A lock tells nobody that it was let go. */
const LOOK_AGAIN_MILLISECONDS = 1000

export const workplaceQueries = {
  all: ['workplaces'] as const,
  looks: () =>
    queryOptions({
      queryKey: workplaceQueries.all,
      queryFn: async ({ client, queryKey }): Promise<TwoLooks> => ({
        before: client.getQueryData<TwoLooks>(queryKey)?.now ?? null,
        now: await workplaces(),
      }),
      networkMode: 'always',
      staleTime: 0,
      gcTime: 0,
      refetchInterval: LOOK_AGAIN_MILLISECONDS,
    }),
}

async function workplaces(): Promise<Workplaces> {
  const { held = [] } = await navigator.locks.query()
  const ids = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))
  return Object.fromEntries(ids.map((id) => [id, ours.has(id) ? 'here' : 'elsewhere']))
}

/**
 * `null`: not known yet. One look that finds nobody is not enough: a tab that has just begun may be about to take up what was
 * left, and the last words of another are on their way for a moment after it let go.
 */
export function workplaceOf(
  recordingId: string,
  { now, before }: TwoLooks,
): 'here' | 'elsewhere' | 'nowhere' | null {
  return now[recordingId] ?? (before && (before[recordingId] ?? 'nowhere'))
}
