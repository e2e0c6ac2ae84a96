import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { changeEdit, type TakeEdit } from '@/domain/music/take-edit'
import { useStable } from '@/lib/use-stable'
import { changeMusicTake, type MusicTake } from '@/storage/music-takes'
import { musicPlayer } from '@/stores/music-player-store'

/** A drag is over when nothing has moved for so long. */
const KEEP_AFTER_MILLISECONDS = 200

/** What is heard of a take: at once on the page, and soon after in the store and in the ear. */
export function useTakeEdit(take: MusicTake) {
  const [edit, setEdit] = useState(take.edit)
  const unsaved = useRef<{ edit: TakeEdit | null; timer: ReturnType<typeof setTimeout> } | null>(null)
  const { mutate: keep } = useMutation({
    networkMode: 'always',
    mutationFn: (next: TakeEdit | null) => changeMusicTake(take.id, { edit: next }),
    onSuccess: () => musicPlayer.getState().takeId === take.id && void musicPlayer.getState().refresh(),
  })
  const flush = useStable(() => {
    if (!unsaved.current) return
    clearTimeout(unsaved.current.timer)
    keep(unsaved.current.edit)
    unsaved.current = null
  })
  useEffect(() => flush, [flush])

  function put(next: TakeEdit | null): void {
    setEdit(next)
    clearTimeout(unsaved.current?.timer)
    unsaved.current = { edit: next, timer: setTimeout(flush, KEEP_AFTER_MILLISECONDS) }
  }
  return {
    edit,
    change: (change: Partial<TakeEdit>) => put(changeEdit(edit, change, take.durationSeconds)),
    reset: () => put(null),
  }
}

export type TakeEditing = ReturnType<typeof useTakeEdit>
