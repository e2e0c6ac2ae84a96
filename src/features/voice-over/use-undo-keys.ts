import { useEffect } from 'react'
import { useScript } from '@/stores/script-store'

/** Ctrl or Cmd with Z, also with Shift, and Y. Fields that are not the script's undo what was typed in them by themselves. */
export function useUndoKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function press(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
  if (event.defaultPrevented || altKey || !(ctrlKey || metaKey)) return
  if (target instanceof Element && target.closest(OTHER_FIELDS)) return
  const { undo, redo } = useScript.getState()
  const act = { z: shiftKey ? redo : undo, y: redo }[key.toLowerCase()]
  if (!act) return
  event.preventDefault()
  act()
}

const OTHER_FIELDS = 'dialog, input:not([type=range]), textarea:not([data-script])'
