import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { WordDifference } from '@/domain/script/compare-words'
import type { TakeFacts } from '@/domain/script/line-views'
import type { SpokenAs } from '@/domain/script/spoken-as'
import type { InnerPause } from '@/domain/script/text-for-service'
import { queryClient } from '@/lib/query-client'
import { keepingRoom } from './errors'
import { database } from './open'
import { withFilesLock } from './files-lock'
import { removeUndoably } from './erase'
import { eraseSoundsIfUnused, KNOWN_KEYS } from './erase-voice-overs'
import { writeTakeSound } from './take-sounds'
import type { WordTiming } from './transcripts'
import { readVoiceOver } from './voice-overs'

/** A line as it was spoken once. Its sound lies apart (`take-sounds.ts`); lines that sound alike share it. */
export type VoiceTake = TakeFacts & {
  version: 1
  voiceOverId: string
  spokenAs: SpokenAs
  /** As the service was called then; empty for this device. */
  serviceName: string
  soundId: string
  sampleRate: number
  /** `heard`: told by the voice itself. */
  wordTiming: WordTiming
  /** Of the request that made the sound; `null` on this device. */
  receiptId: string | null
  /** `null`: free, or the service did not say. */
  chargedCredits: number | null
  /** What a recogniser heard of it, and where that is not what it was to say; `null`: nobody listened. */
  check: { heard: string; differences: WordDifference[] } | null
  /** Of a sound in which several lines are said, and which is of none of them; `null`: it is one line's own. */
  together: { parts: TakePart[]; state: TogetherState } | null
}

/** `waiting`: to be cut into takes of its lines. `failed`: they could not be told apart in it. */
type TogetherState = 'waiting' | 'failed'

/** A line in a sound with others. `pauses` are put into it once it is cut out. */
export type TakePart = Pick<VoiceTake, 'lineId' | 'key' | 'spokenAs'> & { pauses: InnerPause[] }

/** What a service gave for a line. */
export type TakeSound = Pick<VoiceTake, 'words' | 'wordTiming' | 'receiptId' | 'chargedCredits'> & {
  /** One channel, -1 to 1. */
  samples: Float32Array<ArrayBuffer>
  sampleRate: number
}

export type TakePlace = Pick<VoiceTake, 'voiceOverId' | 'lineId' | 'key' | 'spokenAs' | 'serviceName'>

export const voiceTakeQueries = {
  all: ['voiceTakes'] as const,
  /** Of all lines of one script, newest first. */
  ofVoiceOver: (voiceOverId: string) =>
    queryOptions({
      queryKey: [...voiceTakeQueries.all, 'ofVoiceOver', voiceOverId],
      queryFn: () => listTakes(voiceOverId),
      networkMode: 'always',
    }),
  /** Keys that have a sound already, in whatever script: speaking them again takes nothing. */
  known: () => queryOptions({ queryKey: KNOWN_KEYS, queryFn: knownKeys, networkMode: 'always' }),
}

/** Sound first, then the row: what is listed can be played. Throws `StorageFullError`, having kept nothing. */
export async function addTake(
  place: TakePlace,
  sound: TakeSound,
  together: VoiceTake['together'] = null,
): Promise<VoiceTake> {
  return withFilesLock(async () => putTake({ ...(await writtenTake(place, sound)), together }))
}

/** In the place of a sound in which they were said together: all of them, or none. Throws `StorageFullError`. */
export async function replaceTake(
  whole: VoiceTake,
  cut: readonly { place: TakePlace; sound: TakeSound }[],
): Promise<void> {
  await withFilesLock(async () => {
    const takes: VoiceTake[] = []
    for (const { place, sound } of cut) takes.push(await writtenTake(place, sound))
    await keepingRoom(async () => {
      const transaction = (await database()).transaction('voiceTakes', 'readwrite')
      await Promise.all([
        transaction.store.delete(whole.id),
        ...takes.map((take) => transaction.store.put(take)),
      ])
      await transaction.done
    })
    showTakes(whole.voiceOverId, takes, whole.id)
  })
  // Somebody may be listening to it.
  void removeUndoably(
    async () => undefined,
    () => eraseSoundsIfUnused([whole.soundId]),
  )
}

/** Its sound is written; its row is not. */
async function writtenTake(
  place: TakePlace,
  { samples, sampleRate, ...sound }: TakeSound,
): Promise<VoiceTake> {
  const take: VoiceTake = {
    version: 1,
    id: crypto.randomUUID(),
    createdAt: Date.now(),
    ...place,
    ...sound,
    soundId: crypto.randomUUID(),
    sampleRate,
    check: null,
    together: null,
    durationSeconds: samples.length / sampleRate,
  }
  await writeTakeSound(take.soundId, samples, sampleRate)
  return take
}

/**
 * The same sound for another line that says the same: one that a person picked, else the newest, which may have been made
 * because the others were wrong. `null` if nobody has said it yet.
 */
export async function reuseTake(place: TakePlace): Promise<VoiceTake | null> {
  const rows: unknown[] = await (await database()).getAllFromIndex('voiceTakes', 'byKey', place.key)
  const takes = newestFirst(rows.map(restore).filter((take) => take !== null))
  const picked = await pickedIds(takes)
  const known = takes.find(({ id }) => picked.has(id)) ?? takes[0]
  if (!known) return null
  return putTake({
    ...known,
    ...place,
    id: crypto.randomUUID(),
    createdAt: Date.now(),
    chargedCredits: null,
    together: null,
  })
}

async function pickedIds(takes: readonly VoiceTake[]): Promise<ReadonlySet<string>> {
  const scriptIds = [...new Set(takes.map(({ voiceOverId }) => voiceOverId))]
  const scripts = await Promise.all(scriptIds.map(readVoiceOver))
  return new Set(scripts.flatMap((script) => Object.values(script?.chosenTakes ?? {})))
}

/** Better times for the words, found after the take was stored. */
export function timeTake(id: string, words: VoiceTake['words'], wordTiming: WordTiming): Promise<void> {
  return changeTake(id, { words, wordTiming })
}

/** The lines in it cannot be told apart: it stays as it is. */
export function keepTogether({ id, together }: VoiceTake): Promise<void> {
  return changeTake(id, { together: together && { ...together, state: 'failed' } })
}

export function keepCheck(id: string, check: VoiceTake['check']): Promise<void> {
  return changeTake(id, { check })
}

async function changeTake(id: string, change: Partial<VoiceTake>): Promise<void> {
  const take = await readTake(id)
  if (take) await putTake({ ...take, ...change })
}

export function deleteTake(take: VoiceTake): Promise<void> {
  return deleteTakes([take])
}

/** A sound is erased once no line has it, and `restoreTakes` may not be asked for any more. */
export async function deleteTakes(takes: readonly VoiceTake[]): Promise<void> {
  const remove = async () => {
    const transaction = (await database()).transaction('voiceTakes', 'readwrite')
    await Promise.all(takes.map(({ id }) => transaction.store.delete(id)))
    await transaction.done
  }
  const soundIds = new Set(takes.map((take) => take.soundId))
  await removeUndoably(remove, () => eraseSoundsIfUnused(soundIds))
  for (const voiceOverId of new Set(takes.map((take) => take.voiceOverId)))
    await queryClient.invalidateQueries({ queryKey: voiceTakeQueries.ofVoiceOver(voiceOverId).queryKey })
  await queryClient.invalidateQueries({ queryKey: KNOWN_KEYS })
}

export async function restoreTake(take: VoiceTake): Promise<void> {
  await putTake(take)
}

/** Undoes `deleteTakes` within `UNDO_SECONDS`. */
export async function restoreTakes(takes: readonly VoiceTake[]): Promise<void> {
  for (const take of takes) await putTake(take)
}

async function readTake(id: string): Promise<VoiceTake | null> {
  return restore(await (await database()).get('voiceTakes', id))
}

export async function listTakes(voiceOverId: string): Promise<VoiceTake[]> {
  const rows: unknown[] = await (await database()).getAllFromIndex('voiceTakes', 'byVoiceOver', voiceOverId)
  return newestFirst(rows.map(restore).filter((take) => take !== null))
}

export async function knownKeys(): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  const index = (await database()).transaction('voiceTakes').store.index('byKey')
  for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) keys.add(at.key)
  return keys
}

/** What was read before goes on with it: a long script is not read anew with each of its lines. */
async function putTake(take: VoiceTake): Promise<VoiceTake> {
  await keepingRoom(async () => (await database()).put('voiceTakes', take))
  showTakes(take.voiceOverId, [take], take.id)
  return take
}

function showTakes(voiceOverId: string, added: readonly VoiceTake[], insteadOfId: string): void {
  queryClient.setQueryData(
    voiceTakeQueries.ofVoiceOver(voiceOverId).queryKey,
    (takes) => takes && newestFirst([...added, ...takes.filter(({ id }) => id !== insteadOfId)]),
  )
  queryClient.setQueryData(
    KNOWN_KEYS,
    (keys: ReadonlySet<string> | undefined) => keys && new Set([...keys, ...added.map(({ key }) => key)]),
  )
}

function newestFirst(takes: VoiceTake[]): VoiceTake[] {
  return takes.toSorted((one, other) => other.createdAt - one.createdAt)
}

const wordSchema = z.object({
  text: z.string(),
  start: z.number(),
  end: z.number(),
  startSeconds: z.number(),
  endSeconds: z.number(),
})

const checkSchema = z.object({
  heard: z.string(),
  differences: z.array(
    z.object({
      kind: z.enum(['dropped', 'added', 'misread']),
      written: z.string(),
      heard: z.string(),
      start: z.number(),
      end: z.number(),
    }),
  ),
})

const spokenAsSchema = z.object({
  text: z.string(),
  voiceId: z.catch(z.string(), ''),
  speed: z.catch(z.number(), 1),
  service: z.catch(z.string(), ''),
  modelId: z.catch(z.string(), ''),
  pronunciations: z.catch(z.array(z.object({ word: z.string(), says: z.string() })), []),
})

const togetherSchema = z.object({
  parts: z.array(
    z.object({
      lineId: z.string(),
      key: z.string(),
      spokenAs: spokenAsSchema,
      pauses: z.array(z.object({ afterWordAt: z.number(), seconds: z.number() })),
    }),
  ),
  state: z.enum(['waiting', 'failed'] satisfies TogetherState[]),
})

const schema = z.object({
  version: z.catch(z.literal(1), 1),
  id: z.string().check(z.minLength(1)),
  voiceOverId: z.string(),
  lineId: z.string(),
  key: z.string(),
  createdAt: z.catch(z.number(), 0),
  durationSeconds: z.number(),
  words: z.catch(z.array(wordSchema), []),
  spokenAs: spokenAsSchema,
  serviceName: z.catch(z.string(), ''),
  soundId: z.string().check(z.minLength(1)),
  sampleRate: z.number(),
  wordTiming: z.catch(z.enum(['heard', 'aligned', 'approximate']), 'approximate'),
  receiptId: z.catch(z.nullable(z.string()), null),
  chargedCredits: z.catch(z.nullable(z.number()), null),
  check: z.catch(z.nullable(checkSchema), null),
  together: z.catch(z.nullable(togetherSchema), null),
})

/** Without its line or its sound a row is of no use. */
function restore(row: unknown): VoiceTake | null {
  return schema.safeParse(row).data ?? null
}
