import { useEffect, useEffectEvent } from 'react'
import { isTurnedOff } from '@/lib/single-keys'
import { musicPlayer } from '@/stores/music-player-store'
import { useComposition } from '@/stores/composition-store'
import type { NumberedTake } from './use-takes'

/**
 * On the screen of a composition: Space plays, digits compare, L loops, Ctrl or Cmd with Z undoes. They come
 * before the keys of the transport, which plays something else.
 */
export function useMusicKeys(
  takes: NumberedTake[] | null,
  shown: NumberedTake | null,
  show: (takeId: string) => void,
): void {
  function actOf({ key, repeat }: KeyboardEvent): (() => void) | undefined {
    if (!shown || repeat) return undefined
    const { toggle, switchTo, setLooping, isLooping } = musicPlayer.getState()
    if (key === ' ') return () => void toggle(shown.take.id)
    if (key.toLowerCase() === 'l') return () => void setLooping(!isLooping)
    const numbered = takes?.find(({ number }) => String(number) === key)
    if (!numbered) return undefined
    return () => {
      show(numbered.take.id)
      void switchTo(numbered.take.id)
    }
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = isUndo(event) ? undoOf(event) : isFree(event) ? actOf(event) : undefined
    if (!act) return
    event.preventDefault()
    event.stopImmediatePropagation()
    act()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

function isUndo({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && ['z', 'y'].includes(key.toLowerCase())
}

/** Fields that are not the description's undo what was typed in them by themselves. */
function undoOf({ key, shiftKey, target }: KeyboardEvent): (() => void) | undefined {
  if (target instanceof Element && target.closest(OTHER_FIELDS)) return undefined
  const { undo, redo } = useComposition.getState()
  return key.toLowerCase() === 'y' || shiftKey ? redo : undo
}

/** No control under the focus wants the key itself. */
function isFree(event: KeyboardEvent): boolean {
  const { target, key, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || isTurnedOff(event)) return false
  if (!(target instanceof Element)) return true
  return !target.closest(TYPING) && !(key === ' ' && target.closest(USES_SPACE))
}

const OTHER_FIELDS = 'dialog, input:not([type=range]):not([type=checkbox]), textarea:not([data-prompt])'
const TYPING =
  'input:not([type=range]):not([type=checkbox]), textarea, select, dialog, [role=dialog], [role=menu], [role=listbox]'
const USES_SPACE = 'button, a[href], summary, input:not([type=range]), [role=tab]'
