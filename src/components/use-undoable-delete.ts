import { useMutation } from '@tanstack/react-query'
import { leaveRow, returnToRow } from './leave-row'
import { notify } from './ui/toast'
import { t } from '@/messages/translate'

type UndoableDelete<Thing> = {
  idOf: (thing: Thing) => string
  remove: (thing: Thing) => Promise<void>
  restore: (thing: Thing) => Promise<void>
  /** What the notice says. */
  deletedText: (thing: Thing) => string
}

/** A row may be there for a moment after what it shows is gone. */
const GONE_MILLISECONDS = 500

/** Ids of what is being deleted, in all lists: a second press on the same row is none. */
const going = new Set<string>()

/** Deletes at once and offers to undo it. The focus leaves the row, and comes back with it. */
export function useUndoableDelete<Thing>({ idOf, remove, restore, deletedText }: UndoableDelete<Thing>) {
  const undo = useMutation({
    networkMode: 'always',
    mutationFn: ({ thing }: { thing: Thing; hadFocus: boolean }) => {
      going.delete(idOf(thing))
      return restore(thing)
    },
    onSuccess: (_, { thing, hadFocus }) => hadFocus && returnToRow(idOf(thing)),
  })
  return useMutation({
    networkMode: 'always',
    mutationFn: async (thing: Thing) => {
      const id = idOf(thing)
      if (going.has(id)) return false
      going.add(id)
      leaveRow(id)
      await remove(thing).finally(() => setTimeout(() => going.delete(id), GONE_MILLISECONDS))
      return true
    },
    onSuccess: (isDeleted, thing) =>
      isDeleted &&
      notify({
        title: deletedText(thing),
        action: { label: t('ui.undo'), run: (hadFocus) => undo.mutate({ thing, hadFocus }) },
        // What was deleted is erased soon after.
        isTimed: true,
      }),
  })
}
