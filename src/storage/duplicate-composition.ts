import { createComposition, readComposition, type Composition } from './compositions'
import { copyMusicTakes } from './music-takes'

/** A copy with all takes, which share their sounds; `null` if there is nothing to copy. */
export async function duplicateComposition(id: string, title: string): Promise<Composition | null> {
  const original = await readComposition(id)
  if (!original) return null
  const { request, seed, models, under } = original
  const copy = await createComposition({ title, request, seed, models, under })
  await copyMusicTakes(id, copy.id)
  return copy
}
