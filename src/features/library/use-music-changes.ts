import { useMutation } from '@tanstack/react-query'
import { compositionTitle } from '@/components/composition-title'
import { useUndoableDelete } from '@/components/use-undoable-delete'
import { t } from '@/messages/library'
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

export function useDeleteMusic() {
  return useUndoableDelete({
    idOf: ({ id }: Composition) => id,
    remove: ({ id }) => deleteMusic(id),
    restore: restoreComposition,
    deletedText: (composition) => t('music.deleted', { title: compositionTitle(composition) }),
  })
}
