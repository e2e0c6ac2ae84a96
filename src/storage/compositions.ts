import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { FIRST_REQUEST, type MusicRequest } from '@/domain/music/brief'
import { queryClient } from '@/lib/query-client'
import { eraseMusicTakesLater } from './erase-music'
import { keepingRoom } from './errors'
import { database } from './open'

/** What is asked of the composer, or of a service. Its takes lie apart (`music-takes.ts`). */
export type Composition = {
  version: 1
  id: string
  /** Empty: it is called by its prompt. */
  title: string
  /** Milliseconds since 1970. */
  createdAt: number
  changedAt: number
  isStarred: boolean
  request: MusicRequest
  /** Of the first take; those after it count on from there. */
  seed: number
  /** The model asked of each service, by its base URL; services without one here use their first. */
  models: Record<string, string>
  /** Music lies under this, quieter while somebody speaks; `null`: under nothing. */
  under: { type: 'voice-over' | 'recording'; id: string } | null
}

/** The largest seed that services take. */
const SEEDS = 2 ** 31

export const compositionQueries = {
  all: ['compositions'] as const,
  /** Newest change first. */
  list: () =>
    queryOptions({
      queryKey: [...compositionQueries.all, 'list'],
      queryFn: listCompositions,
      networkMode: 'always',
    }),
  /** As it is stored; while it is open, the composition store is ahead of it. `null` if there is none. */
  detail: (id: string) =>
    queryOptions({
      queryKey: [...compositionQueries.all, 'detail', id],
      queryFn: () => readComposition(id),
      networkMode: 'always',
    }),
}

export async function createComposition(
  start: Partial<Pick<Composition, 'title' | 'request' | 'seed' | 'models' | 'under'>> = {},
): Promise<Composition> {
  const now = Date.now()
  const composition: Composition = {
    version: 1,
    id: crypto.randomUUID(),
    title: '',
    createdAt: now,
    changedAt: now,
    isStarred: false,
    request: FIRST_REQUEST,
    seed: Math.floor(Math.random() * SEEDS),
    models: {},
    under: null,
    ...start,
  }
  // Otherwise the browser may throw takes away when the disk fills up.
  void navigator.storage.persist()
  await putComposition(composition)
  return composition
}

/** Throws `StorageFullError`. */
export async function putComposition(composition: Composition): Promise<void> {
  await keepingRoom(async () => (await database()).put('compositions', composition))
  queryClient.setQueryData(compositionQueries.detail(composition.id).queryKey, composition)
  await queryClient.invalidateQueries({ queryKey: compositionQueries.list().queryKey })
}

export async function changeComposition(
  id: string,
  change: Partial<Pick<Composition, 'title' | 'isStarred'>>,
): Promise<void> {
  const composition = await readComposition(id)
  if (composition) await putComposition({ ...composition, ...change })
}

/** Takes the row away at once; its takes stay for as long as `restoreComposition` may be asked for. */
export async function deleteComposition(id: string): Promise<void> {
  await (await database()).delete('compositions', id)
  queryClient.setQueryData(compositionQueries.detail(id).queryKey, null)
  await queryClient.invalidateQueries({ queryKey: compositionQueries.list().queryKey })
  eraseMusicTakesLater(id)
}

/** Undoes `deleteComposition` within `UNDO_SECONDS`. */
export function restoreComposition(composition: Composition): Promise<void> {
  return putComposition(composition)
}

export async function readComposition(id: string): Promise<Composition | null> {
  return restoreCompositionRow(await (await database()).get('compositions', id))
}

async function listCompositions(): Promise<Composition[]> {
  const rows: unknown[] = await (await database()).getAll('compositions')
  const compositions = rows.map(restoreCompositionRow).filter((composition) => composition !== null)
  return compositions.toSorted((one, other) => other.changedAt - one.changedAt)
}

export const requestSchema = z.object({
  prompt: z.catch(z.string(), ''),
  seconds: z.catch(z.number(), FIRST_REQUEST.seconds),
  isInstrumental: z.catch(z.boolean(), true),
  isLoop: z.catch(z.boolean(), false),
  lyrics: z.catch(z.string(), ''),
  voice: z.catch(z.nullable(z.string()), null),
})

const schema = z.object({
  version: z.catch(z.literal(1), 1),
  id: z.string().check(z.minLength(1)),
  title: z.catch(z.string(), ''),
  createdAt: z.catch(z.number(), 0),
  changedAt: z.catch(z.number(), 0),
  isStarred: z.catch(z.boolean(), false),
  request: z.catch(requestSchema, FIRST_REQUEST),
  seed: z.catch(z.number(), 0),
  models: z.catch(z.record(z.string(), z.string()), {}),
  under: z.catch(z.nullable(z.object({ type: z.enum(['voice-over', 'recording']), id: z.string() })), null),
})

export function restoreCompositionRow(row: unknown): Composition | null {
  return schema.safeParse(row).data ?? null
}
