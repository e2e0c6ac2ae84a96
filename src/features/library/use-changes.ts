import { useMutation } from '@tanstack/react-query'
import { notify } from '@/components/ui/toast'
import { t } from '@/messages/translate'
import {
  deleteRecording,
  renameRecording,
  restoreRecording,
  starRecording,
  type Recording,
} from '@/storage/recordings'
import { useJobs } from '@/stores/jobs-store'

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

/** Deletes at once and offers to undo it. */
export function useDelete() {
  const restore = useMutation({ networkMode: 'always', mutationFn: restoreRecording })
  return useMutation({
    networkMode: 'always',
    mutationFn: async (recording: Recording) => {
      useJobs.getState().cancel(recording.id)
      useJobs.getState().dismiss(recording.id)
      await deleteRecording(recording.id)
    },
    onSuccess: (_, recording) =>
      notify({
        title: t('library.deleted', { title: recording.title }),
        action: { label: t('ui.undo'), run: () => restore.mutate(recording) },
      }),
  })
}
