import { rememberedNames } from '@/lib/remembered'
import { database } from './open'

/** Whether a page before this one left a transcript running or a request on its way; or another tab is at it now. */
export async function isWorkUnfinished(): Promise<boolean> {
  const open = await database()
  const counts = await Promise.all([
    open.countFromIndex('transcripts', 'byStatus', 'running'),
    ...(['sending', 'arrived'] as const).map((state) =>
      open.countFromIndex('paidRequests', 'byState', state),
    ),
  ])
  return counts.some((count) => count > 0)
}

/** Whether something was sent for this script, and what became of it is not known. */
export async function isSpeechUncertain(voiceOverId: string): Promise<boolean> {
  const open = await database()
  const found = await Promise.all(
    (['sending', 'arrived', 'unknown'] as const).map((state) =>
      open.getAllFromIndex('paidRequests', 'byState', state),
    ),
  )
  return found.flat().some(({ subject }) => subject?.id === voiceOverId)
}

/** Whether music that was asked for was not all made when its page went. */
export async function isMusicUnfinished(): Promise<boolean> {
  return (await (await database()).count('musicJobs')) > 0
}

/** Where pages that go leave compositions that are not in the database yet. */
export const UNSAVED_COMPOSITION = 'unsavedComposition'

export function isCompositionUnsaved(): boolean {
  return rememberedNames(`${UNSAVED_COMPOSITION}.`).length > 0
}

/** And scripts. */
export const UNSAVED_SCRIPT = 'unsavedScript'

export function isScriptUnsaved(): boolean {
  return rememberedNames(`${UNSAVED_SCRIPT}.`).length > 0
}
