import { useMutation } from '@tanstack/react-query'
import { notify } from './ui/toast'
import { t } from '@/messages/translate'

type UndoableDelete<Thing> = {
  remove: (thing: Thing) => Promise<void>
  restore: (thing: Thing) => Promise<void>
  /** What the notice says. */
  deletedText: (thing: Thing) => string
}

/** Deletes at once and offers to undo it. */
export function useUndoableDelete<Thing>({ remove, restore, deletedText }: UndoableDelete<Thing>) {
  const undo = useMutation({ networkMode: 'always', mutationFn: restore })
  return useMutation({
    networkMode: 'always',
    mutationFn: remove,
    onSuccess: (_, thing) =>
      notify({
        title: deletedText(thing),
        action: { label: t('ui.undo'), run: () => undo.mutate(thing) },
      }),
  })
}
