import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { announce } from '@/lib/announce'
import { useStable } from '@/lib/use-stable'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'

/** While one line is dragged or picked up: that line itself, or where it would go beside this one. */
export type DragPlace = 'dragged' | 'held' | 'before' | 'after' | null

type Drag = { id: string; over: { id: string; side: 'before' | 'after' } | null }

/**
 * Lines are put elsewhere by dragging their handle, or by the arrow keys on it; Enter or Space picks one up, so that Escape
 * puts it back.
 */
export function useReorder(list: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const change = useScript((store) => store.change)
  const [held, setHeld] = useState<{ id: string; fromIndex: number } | null>(null)
  const moved = useRef<{ id: string; toIndex: number } | null>(null)

  // What is moved on the page loses the focus; it is moved a little later than it was asked for.
  useEffect(() => {
    const { current } = moved
    if (current === null || ids[current.toIndex] !== current.id) return
    list.current?.querySelector<HTMLElement>(`[data-handle="${current.id}"]`)?.focus()
    moved.current = null
  })

  const move = useStable((lineId: string, toIndex: number) => {
    if (toIndex < 0 || toIndex >= ids.length) return
    change({ type: 'move line', lineId, toIndex })
    announce(t('voiceOver.line.moved', { number: toIndex + 1, count: ids.length }))
  })
  const moveByKey = useStable((id: string, toIndex: number) => {
    moved.current = { id, toIndex }
    move(id, toIndex)
  })
  const pressKey = useStable((id: string, event: KeyboardEvent) => {
    const index = ids.indexOf(id)
    const place = { number: index + 1, count: ids.length }
    const act = {
      ArrowUp: () => moveByKey(id, index - 1),
      ArrowDown: () => moveByKey(id, index + 1),
      Home: () => moveByKey(id, 0),
      End: () => moveByKey(id, ids.length - 1),
      Enter: () => {
        setHeld(held ? null : { id, fromIndex: index })
        announce(t(held ? 'voiceOver.line.putDown' : 'voiceOver.line.pickedUp', place))
      },
      Escape:
        held &&
        (() => {
          setHeld(null)
          moveByKey(id, held.fromIndex)
        }),
    }[event.key === ' ' ? 'Enter' : event.key]
    if (!act) return
    event.preventDefault()
    act()
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
        onKeyDown: (event: KeyboardEvent) => pressKey(id, event),
        // Of a person who goes elsewhere; what is moved on the page loses the focus to nobody.
        onBlur: ({ relatedTarget }: FocusEvent) => relatedTarget && setHeld(null),
      }),
      dropOn: (id: string) => ({
        onDragOver: (event: DragEvent<HTMLElement>) => dragOver(id, event),
        onDrop: drop,
      }),
    }),
    [moveBy, pressKey, drop, dragOver],
  )

  function placeOf(id: string): DragPlace {
    if (drag?.id === id) return 'dragged'
    if (held?.id === id) return 'held'
    return drag?.over?.id === id ? drag.over.side : null
  }

  return { reorder, placeOf }
}

export type Reorder = ReturnType<typeof useReorder>['reorder']
