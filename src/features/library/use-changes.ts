import { useMutation } from '@tanstack/react-query'
import { useUndoableDelete } from '@/components/use-undoable-delete'
import { t } from '@/messages/library'
import { renameRecording, restoreRecording, starRecording, type Recording } from '@/storage/recordings'
import { removeRecording } from '@/stores/delete-recording'

export function useStar() {
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id, isStarred }: { id: string; isStarred: boolean }) => starRecording(id, isStarred),
  })
}

export function useRename() {
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id, title }: { id: string; title: string }) => renameRecording(id, title),
  })
}

export function useDelete() {
  return useUndoableDelete({
    idOf: ({ id }: Recording) => id,
    remove: ({ id }) => removeRecording(id),
    restore: restoreRecording,
    deletedText: ({ title }) => t('library.deleted', { title }),
  })
}
