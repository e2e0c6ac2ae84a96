import * as z from 'zod/mini'
import { FIRST_REQUEST, type MusicRequest } from '@/domain/music/brief'
import { eraseMusicTakesIfDeleted } from './erase-music'
import { sharedRows } from './shared-rows'

/** What is asked of the composer, or of a service. Its takes lie apart (`music-takes.ts`). */
export type Composition = {
  version: 1
  id: string
  /** Empty: it is called by its prompt. */
  title: string
  /** Milliseconds since 1970. */
  createdAt: number
  changedAt: number
  /** Made anew with each change, so that a tab can tell whether another one has changed it since; empty in old rows. */
  revision: string
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
    revision: crypto.randomUUID(),
    isStarred: false,
    request: FIRST_REQUEST,
    seed: Math.floor(Math.random() * SEEDS),
    models: {},
    under: null,
    ...start,
  }
  // Otherwise the browser may throw takes away when the disk fills up.
  void navigator.storage.persist()
  await putComposition(composition, [])
  return composition
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
  revision: z.catch(z.string(), ''),
  isStarred: z.catch(z.boolean(), false),
  request: z.catch(requestSchema, FIRST_REQUEST),
  seed: z.catch(z.number(), 0),
  models: z.catch(z.record(z.string(), z.string()), {}),
  under: z.catch(z.nullable(z.object({ type: z.enum(['voice-over', 'recording']), id: z.string() })), null),
})

export const compositionRows = sharedRows({
  store: 'compositions',
  restore: (row) => schema.safeParse(row).data ?? null,
  rules: { changedAt: 'latest', request: 'work by key', models: 'by key' },
  eraseTakesIfDeleted: eraseMusicTakesIfDeleted,
})

export const {
  queries: compositionQueries,
  put: putComposition,
  change: changeComposition,
  remove: deleteComposition,
  restoreDeleted: restoreComposition,
  read: readComposition,
} = compositionRows
