import { windowsOf } from './erase'
import { database } from './open'
import { restoreWindow } from './transcript-schema'

/** Whether anything was recognised. Reads up to the first word. */
export async function hasWords(transcriptId: string): Promise<boolean> {
  const { store } = (await database()).transaction('transcriptWindows')
  for await (const { value } of store.iterate(windowsOf(transcriptId)))
    if (restoreWindow(value)?.segments.some(({ words }) => words.length > 0)) return true
  return false
}
