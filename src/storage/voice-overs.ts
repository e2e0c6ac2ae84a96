import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { EMPTY_SCRIPT, USUAL_PAUSES, type Script } from '@/domain/script/script'
import { queryClient } from '@/lib/query-client'
import { eraseTakesLater } from './erase-voice-overs'
import { keepingRoom } from './errors'
import { copyOf, tellCopy } from './kept-copies'
import { database } from './open'
import { tabLine } from './tab-line'

/** A script with the choices made for it. Its takes lie apart (`voice-takes.ts`). */
export type VoiceOver = {
  version: 1
  id: string
  title: string
  /** Milliseconds since 1970. */
  createdAt: number
  changedAt: number
  /** Made anew with each change, so that a tab can tell whether another one has changed it since; empty in old rows. */
  revision: string
  isStarred: boolean
  script: Script
  /** Line id to the id of the take that a person picked for it. */
  chosenTakes: Record<string, string>
  /** The model asked of each service, by its base URL; services without one here use their first. */
  models: Record<string, string>
  /** A recording that the voice is laid over; `null` if there is none. */
  recordingId: string | null
}

export const voiceOverQueries = {
  all: ['voiceOvers'] as const,
  /** Newest change first. */
  list: () =>
    queryOptions({
      queryKey: [...voiceOverQueries.all, 'list'],
      queryFn: listVoiceOvers,
      networkMode: 'always',
    }),
  /** As it is stored; while it is open, the script store is ahead of it. `null` if there is none. */
  detail: (id: string) =>
    queryOptions({
      queryKey: [...voiceOverQueries.all, 'detail', id],
      queryFn: () => readVoiceOver(id),
      networkMode: 'always',
    }),
}

export async function createVoiceOver(
  start: Partial<Pick<VoiceOver, 'title' | 'script'>> = {},
): Promise<VoiceOver> {
  const now = Date.now()
  const voiceOver: VoiceOver = {
    version: 1,
    id: crypto.randomUUID(),
    title: '',
    createdAt: now,
    changedAt: now,
    revision: crypto.randomUUID(),
    isStarred: false,
    script: EMPTY_SCRIPT,
    chosenTakes: {},
    models: {},
    recordingId: null,
    ...start,
  }
  // Otherwise the browser may throw takes away when the disk fills up.
  void navigator.storage.persist()
  await write(voiceOver)
  return voiceOver
}

/** `copied`: another tab had changed it, and what this one wrote became a script of its own. */
export type PutVoiceOver = { status: 'stored' } | { status: 'copied'; stored: VoiceOver; copy: VoiceOver }

/**
 * Stores a change of what was one of these revisions. What another tab has stored since is not written over.
 * Throws `StorageFullError`.
 */
export async function putVoiceOver(voiceOver: VoiceOver, basedOn: readonly string[]): Promise<PutVoiceOver> {
  const put = await keepingRoom(async (): Promise<PutVoiceOver> => {
    const { store, done } = (await database()).transaction('voiceOvers', 'readwrite')
    const stored = restoreVoiceOverRow(await store.get(voiceOver.id))
    const isFollowing = !stored || [voiceOver.revision, ...basedOn].includes(stored.revision)
    const copy = isFollowing ? null : copyOf(voiceOver)
    await Promise.all([store.put(copy ?? voiceOver), done])
    return stored && copy ? { status: 'copied', stored, copy } : { status: 'stored' }
  })
  if (put.status === 'stored') await show(voiceOver)
  else {
    await show(put.stored)
    await show(put.copy)
    tellCopy(put.copy)
  }
  return put
}

export async function changeVoiceOver(
  id: string,
  change: Partial<Pick<VoiceOver, 'title' | 'isStarred'>>,
): Promise<void> {
  const { store, done } = (await database()).transaction('voiceOvers', 'readwrite')
  const voiceOver = restoreVoiceOverRow(await store.get(id))
  if (!voiceOver) return
  const changed = { ...voiceOver, ...change, revision: crypto.randomUUID() }
  await Promise.all([store.put(changed), done])
  await show(changed)
}

async function write(voiceOver: VoiceOver): Promise<void> {
  await keepingRoom(async () => (await database()).put('voiceOvers', voiceOver))
  await show(voiceOver)
}

/** To this tab and the others. */
async function show(voiceOver: VoiceOver): Promise<void> {
  tabLine.tell(voiceOver.id)
  queryClient.setQueryData(voiceOverQueries.detail(voiceOver.id).queryKey, voiceOver)
  await queryClient.invalidateQueries({ queryKey: voiceOverQueries.list().queryKey })
}

tabLine.listen(() => void queryClient.invalidateQueries({ queryKey: voiceOverQueries.all }))

/** Takes the row away at once; its takes stay for as long as `restoreVoiceOver` may be asked for. */
export async function deleteVoiceOver(id: string): Promise<void> {
  await (await database()).delete('voiceOvers', id)
  queryClient.setQueryData(voiceOverQueries.detail(id).queryKey, null)
  await queryClient.invalidateQueries({ queryKey: voiceOverQueries.list().queryKey })
  eraseTakesLater(id)
}

/** Undoes `deleteVoiceOver` within `UNDO_SECONDS`. */
export function restoreVoiceOver(voiceOver: VoiceOver): Promise<void> {
  return write(voiceOver)
}

export async function readVoiceOver(id: string): Promise<VoiceOver | null> {
  return restoreVoiceOverRow(await (await database()).get('voiceOvers', id))
}

async function listVoiceOvers(): Promise<VoiceOver[]> {
  const rows: unknown[] = await (await database()).getAll('voiceOvers')
  const voiceOvers = rows.map(restoreVoiceOverRow).filter((voiceOver) => voiceOver !== null)
  return voiceOvers.toSorted((one, other) => other.changedAt - one.changedAt)
}

const cueSchema = z.object({ startSeconds: z.number(), endSeconds: z.number() })

const lineSchema = z.object({
  id: z.string().check(z.minLength(1)),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  speaker: z.catch(z.nullable(z.string()), null),
  startsParagraph: z.catch(z.boolean(), false),
  pauseAfterSeconds: z.catch(z.number(), 0),
  isPauseWritten: z.catch(z.boolean(), false),
  voiceId: z.catch(z.nullable(z.string()), null),
  speed: z.catch(z.nullable(z.number()), null),
  cue: z.catch(z.nullable(cueSchema), null),
})

const scriptSchema = z.object({
  text: z.catch(z.string(), ''),
  lines: z.catch(z.array(lineSchema), []),
  leadSeconds: z.catch(z.number(), 0),
  voiceId: z.catch(z.string(), EMPTY_SCRIPT.voiceId),
  speed: z.catch(z.number(), 1),
  speakers: z.catch(z.record(z.string(), z.nullable(z.string())), {}),
  pauses: z.catch(
    z.object({ sentenceSeconds: z.number(), lineSeconds: z.number(), paragraphSeconds: z.number() }),
    USUAL_PAUSES,
  ),
  pronunciations: z.catch(z.array(z.object({ word: z.string(), says: z.string() })), []),
})

const schema = z.object({
  version: z.catch(z.literal(1), 1),
  id: z.string().check(z.minLength(1)),
  title: z.catch(z.string(), ''),
  createdAt: z.catch(z.number(), 0),
  changedAt: z.catch(z.number(), 0),
  revision: z.catch(z.string(), ''),
  isStarred: z.catch(z.boolean(), false),
  script: z.catch(scriptSchema, EMPTY_SCRIPT),
  chosenTakes: z.catch(z.record(z.string(), z.string()), {}),
  models: z.catch(z.record(z.string(), z.string()), {}),
  recordingId: z.catch(z.nullable(z.string()), null),
})

export function restoreVoiceOverRow(row: unknown): VoiceOver | null {
  return schema.safeParse(row).data ?? null
}
