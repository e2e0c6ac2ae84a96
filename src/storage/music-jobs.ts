import * as z from 'zod/mini'
import type { MusicRequest } from '@/domain/music/brief'
import type { SeedFamily } from '@/domain/score/seed-family'
import { requestSchema } from './compositions'
import { familySchema } from './music-takes'
import { keepingRoom } from './errors'
import { database } from './open'

/** One take to be made. Its id is that of the intent: what is paid for it is paid once. */
export type Variation = { id: string; family: SeedFamily }

/** What a person agreed to: these takes, at this service, each at this price (`null`: not known). Kept until it is over. */
export type ComposeIntent = {
  compositionId: string
  title: string
  request: MusicRequest
  /** `device`, or a connection's id. */
  service: string
  modelId: string
  creditsPerTake: number | null
  variations: Variation[]
}

export type MusicJob = ComposeIntent & { version: 1 }

export async function putMusicJob(intent: ComposeIntent): Promise<void> {
  await keepingRoom(async () => (await database()).put('musicJobs', { version: 1, ...intent }))
}

export async function deleteMusicJob(compositionId: string): Promise<void> {
  await (await database()).delete('musicJobs', compositionId)
}

export async function listMusicJobs(): Promise<ComposeIntent[]> {
  const rows: unknown[] = await (await database()).getAll('musicJobs')
  return rows.map((row) => schema.safeParse(row).data).filter((job): job is MusicJob => job !== undefined)
}

const schema = z.object({
  version: z.catch(z.literal(1), 1),
  compositionId: z.string().check(z.minLength(1)),
  title: z.catch(z.string(), ''),
  request: requestSchema,
  service: z.string(),
  modelId: z.catch(z.string(), ''),
  creditsPerTake: z.catch(z.nullable(z.number()), null),
  variations: z.array(z.object({ id: z.string(), family: familySchema })),
})
