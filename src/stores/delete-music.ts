import { deleteComposition } from '@/storage/compositions'
import { useCompose } from './compose-store'

/** Stops what is made of it, and deletes it; `restoreComposition` undoes that. */
export async function deleteMusic(compositionId: string): Promise<void> {
  useCompose.getState().cancel(compositionId)
  useCompose.getState().dismiss(compositionId)
  await deleteComposition(compositionId)
}
