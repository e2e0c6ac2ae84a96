import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { peaksOf, type Peaks } from '@/domain/audio/peaks'
import type { MusicRequest } from '@/domain/music/brief'
import type { TakeEdit } from '@/domain/music/take-edit'
import type { NotUnderstood, Understood } from '@/domain/music/understood'
import { PART_IDS } from '@/domain/score/score'
import type { SeedFamily } from '@/domain/score/seed-family'
import type { TakeScore } from '@/domain/score/take-score'
import { queryClient } from '@/lib/query-client'
import { requestSchema } from './compositions'
import { withFilesLock } from './files-lock'
import { removeUndoably } from './erase'
import { eraseMusicSoundsIfUnused } from './erase-music'
import { keepingRoom } from './errors'
import { writeMusicSound } from './music-sounds'
import { database } from './open'

/** A piece of music as it was made once. Its sound lies apart (`music-sounds.ts`). */
export type MusicTake = {
  version: 1
  id: string
  compositionId: string
  /** What it was made for; that of its receipt, where it was paid for. */
  variationId: string
  /** Milliseconds since 1970. */
  createdAt: number
  /** As it was asked for; the composition may have changed since. */
  request: MusicRequest
  /** `null`: the service has no seeds. */
  family: SeedFamily | null
  /** `device`, or the base URL of the service. */
  service: string
  /** As the service was called then; empty for this device. */
  serviceName: string
  modelId: string
  /** Of the sound, whatever was asked for. */
  durationSeconds: number
  sampleRate: number
  loudnessLufs: number
  truePeakDbtp: number
  peaks: Peaks
  /** `null`: a service does not tell. */
  score: TakeScore | null
  understood: Pick<Understood, 'text' | 'meaning'>[]
  notUnderstood: NotUnderstood[]
  /** Standard MIDI File; `null`: a service has none. */
  midi: Uint8Array<ArrayBuffer> | null
  soundId: string
  isLiked: boolean
  /** `null`: as it was made. */
  edit: TakeEdit | null
  /** Of the request that made it; `null` on this device. */
  receiptId: string | null
  /** `null`: free, or the service did not say. */
  chargedCredits: number | null
}

/** What the composer, or a service, gave. */
export type MusicSound = Pick<
  MusicTake,
  | 'loudnessLufs'
  | 'truePeakDbtp'
  | 'score'
  | 'understood'
  | 'notUnderstood'
  | 'midi'
  | 'family'
  | 'receiptId'
  | 'chargedCredits'
> & {
  /** Left and right, -1 to 1. */
  samples: [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>]
  sampleRate: number
}

export type MusicPlace = Pick<
  MusicTake,
  'compositionId' | 'variationId' | 'request' | 'service' | 'serviceName' | 'modelId'
>

export const musicTakeQueries = {
  all: ['musicTakes'] as const,
  /** Of one composition, newest first. */
  ofComposition: (compositionId: string) =>
    queryOptions({
      queryKey: [...musicTakeQueries.all, 'ofComposition', compositionId],
      queryFn: () => listMusicTakes(compositionId),
      networkMode: 'always',
      structuralSharing: false,
    }),
}

/** Sound first, then the row: what is listed can be played. Throws `StorageFullError`, having kept nothing. */
export async function addMusicTake(
  place: MusicPlace,
  { samples, sampleRate, ...sound }: MusicSound,
): Promise<MusicTake> {
  const take: MusicTake = {
    version: 1,
    id: crypto.randomUUID(),
    createdAt: Date.now(),
    ...place,
    ...sound,
    soundId: crypto.randomUUID(),
    sampleRate,
    durationSeconds: samples[0].length / sampleRate,
    peaks: peaksOf(samples, sampleRate),
    isLiked: false,
    edit: null,
  }
  return withFilesLock(async () => {
    await writeMusicSound(take.soundId, samples, sampleRate)
    return putMusicTake(take)
  })
}

export async function changeMusicTake(
  id: string,
  change: Partial<Pick<MusicTake, 'isLiked' | 'edit'>>,
): Promise<void> {
  const take = await readMusicTake(id)
  if (take) await putMusicTake({ ...take, ...change })
}

/** Its sound is erased once no take has it, and `restoreMusicTake` may not be asked for any more. */
export async function deleteMusicTake(take: MusicTake): Promise<void> {
  const remove = async () => (await database()).delete('musicTakes', take.id)
  await removeUndoably(remove, () => eraseMusicSoundsIfUnused([take.soundId]))
  await changed(take.compositionId)
}

/** Undoes `deleteMusicTake` within `UNDO_SECONDS`. */
export async function restoreMusicTake(take: MusicTake): Promise<void> {
  await putMusicTake(take)
}

/** The takes of another composition, sharing their sounds: for a copy of it. */
export async function copyMusicTakes(fromId: string, compositionId: string): Promise<void> {
  for (const take of await listMusicTakes(fromId))
    await putMusicTake({ ...take, id: crypto.randomUUID(), compositionId, chargedCredits: null })
}

export async function readMusicTake(id: string): Promise<MusicTake | null> {
  return restore(await (await database()).get('musicTakes', id))
}

export async function listMusicTakes(compositionId: string): Promise<MusicTake[]> {
  const rows: unknown[] = await (
    await database()
  ).getAllFromIndex('musicTakes', 'byComposition', compositionId)
  const takes = rows.map(restore).filter((take) => take !== null)
  return takes.toSorted((one, other) => other.createdAt - one.createdAt)
}

/** Whether what was asked for is there. */
export async function hasMusicTakeOf(variationId: string): Promise<boolean> {
  return (await (await database()).countFromIndex('musicTakes', 'byVariation', variationId)) > 0
}

async function putMusicTake(take: MusicTake): Promise<MusicTake> {
  await keepingRoom(async () => (await database()).put('musicTakes', take))
  await changed(take.compositionId)
  return take
}

async function changed(compositionId: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: musicTakeQueries.ofComposition(compositionId).queryKey })
}

const spanSchema = z.object({ startSeconds: z.number(), endSeconds: z.number() })

export const familySchema = z.object({
  seed: z.number(),
  drums: z.optional(z.number()),
  melody: z.optional(z.number()),
  mood: z.optional(z.number()),
})

const scoreSchema = z.object({
  styleName: z.string(),
  tempoBpm: z.number(),
  metre: z.string(),
  keyName: z.string(),
  sections: z.array(
    z.object({
      name: z.enum(['intro', 'A', 'B', 'return', 'outro', 'ending']),
      ...spanSchema.shape,
      bars: z.number(),
      energy: z.number(),
      chords: z.array(z.object({ name: z.string(), ...spanSchema.shape })),
    }),
  ),
  barSeconds: z.array(z.number()),
  parts: z.array(z.object({ id: z.enum(PART_IDS), instrument: z.string() })),
  isLoop: z.boolean(),
})

const editSchema = z.object({
  ...spanSchema.shape,
  fadeInSeconds: z.catch(z.number(), 0),
  fadeOutSeconds: z.catch(z.number(), 0),
  loop: z.catch(z.nullable(spanSchema), null),
  targetSeconds: z.catch(z.nullable(z.number()), null),
})

const REASONS = ['unknown', 'language', 'conflict', 'impossible', 'elsewhere'] as const

const schema = z.object({
  version: z.catch(z.literal(1), 1),
  id: z.string().check(z.minLength(1)),
  compositionId: z.string(),
  variationId: z.catch(z.string(), ''),
  createdAt: z.catch(z.number(), 0),
  request: requestSchema,
  family: z.catch(z.nullable(familySchema), null),
  service: z.catch(z.string(), ''),
  serviceName: z.catch(z.string(), ''),
  modelId: z.catch(z.string(), ''),
  durationSeconds: z.number(),
  sampleRate: z.number(),
  loudnessLufs: z.number(),
  truePeakDbtp: z.catch(z.number(), 0),
  peaks: z.catch(z.instanceof(Int16Array<ArrayBuffer>), () => new Int16Array()),
  score: z.catch(z.nullable(scoreSchema), null),
  understood: z.catch(z.array(z.object({ text: z.string(), meaning: z.string() })), []),
  notUnderstood: z.catch(z.array(z.object({ text: z.string(), reason: z.enum(REASONS) })), []),
  midi: z.catch(z.nullable(z.instanceof(Uint8Array<ArrayBuffer>)), null),
  soundId: z.string().check(z.minLength(1)),
  isLiked: z.catch(z.boolean(), false),
  edit: z.catch(z.nullable(editSchema), null),
  receiptId: z.catch(z.nullable(z.string()), null),
  chargedCredits: z.catch(z.nullable(z.number()), null),
})

function restore(row: unknown): MusicTake | null {
  return schema.safeParse(row).data ?? null
}
