import * as z from 'zod/mini'
import { remembered } from '@/lib/remembered'
import { unsaved } from './unsaved'
import { putVoiceOver, readVoiceOver, restoreVoiceOverRow, type VoiceOver } from './voice-overs'

/** `basedOn`: what may be stored of it by this page when the next one opens. */
type UnsavedScript = VoiceOver & { basedOn: string[] }

const NAME = 'unsavedScript'

export const { setAside, bringBack } = unsaved<UnsavedScript>(NAME, {
  restore,
  read: async (id) => withBase(await readVoiceOver(id), []),
  put: ({ basedOn, ...voiceOver }) => putVoiceOver(voiceOver, basedOn),
  isIn: (stored, row) => stored.revision === row.revision,
})

/** Once it is stored: what follows it need not be based on it. */
export function letAsideGo({ revision }: VoiceOver): void {
  if (restore(remembered(NAME))?.revision === revision) setAside(null)
}

const baseSchema = z.object({ basedOn: z.catch(z.array(z.string()), ['']) })

function restore(row: unknown): UnsavedScript | null {
  return withBase(restoreVoiceOverRow(row), baseSchema.safeParse(row).data?.basedOn ?? [])
}

function withBase(voiceOver: VoiceOver | null, basedOn: string[]): UnsavedScript | null {
  return voiceOver && { ...voiceOver, basedOn }
}
