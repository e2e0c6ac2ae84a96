import { useMutation } from '@tanstack/react-query'
import { compositionTitle } from '@/components/composition-title'
import { notify } from '@/components/ui/toast'
import { t } from '@/messages/translate'
import { changeComposition, restoreComposition, type Composition } from '@/storage/compositions'
import { duplicateComposition } from '@/storage/duplicate-composition'
import { deleteMusic } from '@/stores/delete-music'

export function useChangeMusic(id: string) {
  return useMutation({
    networkMode: 'always',
    mutationFn: (change: { title?: string; isStarred?: boolean }) => changeComposition(id, change),
  })
}

export function useDuplicateMusic() {
  return useMutation({
    networkMode: 'always',
    mutationFn: (composition: Composition) =>
      duplicateComposition(composition.id, t('library.copy', { title: compositionTitle(composition) })),
  })
}

/** Deletes at once and offers to undo it. */
export function useDeleteMusic() {
  const restore = useMutation({ networkMode: 'always', mutationFn: restoreComposition })
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id }: Composition) => deleteMusic(id),
    onSuccess: (_, composition) =>
      notify({
        title: t('music.deleted', { title: compositionTitle(composition) }),
        action: { label: t('ui.undo'), run: () => restore.mutate(composition) },
      }),
  })
}
