import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { announce } from '@/lib/announce'
import { useStable } from '@/lib/use-stable'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'

/** While one line is dragged: that line itself, or where it would go beside this one. */
export type DragPlace = 'dragged' | 'before' | 'after' | null

type Drag = { id: string; over: { id: string; side: 'before' | 'after' } | null }

/** Lines are put elsewhere by dragging their handle, or by the arrow keys on it. */
export function useReorder(list: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const change = useScript((store) => store.change)
  const movedId = useRef<string | null>(null)

  // What is moved on the page loses the focus.
  useEffect(() => {
    if (movedId.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-handle="${movedId.current}"]`)?.focus()
    movedId.current = null
  })

  const move = useStable((lineId: string, toIndex: number) => {
    if (toIndex < 0 || toIndex >= ids.length) return
    change({ type: 'move line', lineId, toIndex })
    announce(t('voiceOver.line.moved', { number: toIndex + 1, count: ids.length }))
  })
  const moveBy = useStable((lineId: string, step: -1 | 1) => move(lineId, ids.indexOf(lineId) + step))
  const drop = useStable(() => {
    if (drag?.over) {
      const rest = ids.filter((id) => id !== drag.id)
      const at = rest.indexOf(drag.over.id)
      if (at >= 0) move(drag.id, drag.over.side === 'before' ? at : at + 1)
    }
    setDrag(null)
  })
  const dragOver = useStable((id: string, event: DragEvent<HTMLElement>) => {
    if (!drag) return
    event.preventDefault()
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const side = event.clientY < top + height / 2 ? 'before' : 'after'
    if (drag.over?.id !== id || drag.over.side !== side) setDrag({ id: drag.id, over: { id, side } })
  })

  const reorder = useMemo(
    () => ({
      moveBy,
      handle: (id: string) => ({
        'data-handle': id,
        draggable: true,
        onDragStart: (event: DragEvent) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', '')
          setDrag({ id, over: null })
        },
        onDragEnd: () => setDrag(null),
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          movedId.current = id
          moveBy(id, event.key === 'ArrowUp' ? -1 : 1)
        },
      }),
      dropOn: (id: string) => ({
        onDragOver: (event: DragEvent<HTMLElement>) => dragOver(id, event),
        onDrop: drop,
      }),
    }),
    [moveBy, drop, dragOver],
  )

  function placeOf(id: string): DragPlace {
    if (drag?.id === id) return 'dragged'
    return drag?.over?.id === id ? drag.over.side : null
  }

  return { reorder, placeOf }
}

export type Reorder = ReturnType<typeof useReorder>['reorder']
