import * as z from 'zod/mini'
import { EMPTY_SCRIPT, USUAL_PAUSES, type Script } from '@/domain/script/script'
import { eraseTakesIfDeleted } from './erase-voice-overs'
import { sharedRows } from './shared-rows'

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
  await putVoiceOver(voiceOver, [])
  return voiceOver
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

export const voiceOverRows = sharedRows({
  store: 'voiceOvers',
  restore: (row) => schema.safeParse(row).data ?? null,
  rules: { changedAt: 'latest', script: 'work', chosenTakes: 'work by key', models: 'by key' },
  eraseTakesIfDeleted,
})

export const {
  queries: voiceOverQueries,
  put: putVoiceOver,
  change: changeVoiceOver,
  remove: deleteVoiceOver,
  restoreDeleted: restoreVoiceOver,
  read: readVoiceOver,
} = voiceOverRows
