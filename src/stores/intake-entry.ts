import * as z from 'zod/mini'

/** A file on its way into the studio. Once it is stored, its job tells the rest. */
export type IntakeEntry = {
  key: string
  fileName: string
  state:
    | { status: 'waiting' | 'storing' }
    | { status: 'stored'; recordingId: string }
    | { status: 'failed'; errorName: string }
}

/** Of a file that would be gone with the page. */
export function isToBeCopied({ state }: IntakeEntry): boolean {
  return state.status === 'waiting' || state.status === 'storing'
}

const entriesSchema = z.array(
  z.object({
    key: z.string(),
    fileName: z.string(),
    state: z.discriminatedUnion('status', [
      z.object({ status: z.enum(['waiting', 'storing']) }),
      z.object({ status: z.literal('stored'), recordingId: z.string() }),
      z.object({ status: z.literal('failed'), errorName: z.string() }),
    ]),
  }),
)

/** What the page before left of the queue. A file that was not copied yet went with it. */
export function restoreEntries(stored: unknown): IntakeEntry[] {
  const entries: IntakeEntry[] = entriesSchema.safeParse(stored).data ?? []
  const failed = { status: 'failed', errorName: 'NotCopiedError' } as const
  return entries.map((entry) => (isToBeCopied(entry) ? { ...entry, state: failed } : entry))
}
