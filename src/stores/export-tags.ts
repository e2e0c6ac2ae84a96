import * as z from 'zod/mini'
import { create } from 'zustand'
import { remember, remembered } from '@/lib/remembered'

/** Who speaks, and what it is a part of, as files of speech tell it. */
type ExportTags = { artist: string; album: string }

const text = z.catch(z.string(), '')
const schema = z.catch(z.object({ artist: text, album: text }), { artist: '', album: '' })

/** As they were written last, for the next script too. */
export const useExportTags = create<ExportTags & { write: (change: Partial<ExportTags>) => void }>()(
  (set, get) => ({
    ...restoreTags(remembered('exportTags')),
    write(change) {
      set(change)
      remember('exportTags', restoreTags(get()))
    },
  }),
)

export function restoreTags(value: unknown): ExportTags {
  return schema.parse(value)
}
