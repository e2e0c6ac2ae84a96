import { useEffect, useEffectEvent } from 'react'
import { isTurnedOff } from './single-keys'

/** Shortcut to action. A shortcut is a key as `KeyboardEvent.key` has it, in lower case; `mod+` is Ctrl, or Cmd on a Mac. */
export type Hotkeys = Record<string, () => void>

/** Listens on the whole window. Plain keys are left alone while someone types, or where a control uses them itself. */
export function useHotkeys(hotkeys: Hotkeys): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const action = hotkeys[shortcutOf(event)]
    if (!action || event.defaultPrevented || event.repeat || isTurnedOff(event)) return
    if (!event.ctrlKey && !event.metaKey && isTakenBy(event.target)) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** `mod+k` as people read it: `Ctrl` and `K`, or `⌘` and `K`. */
export function keyNames(shortcut: string): string[] {
  return shortcut.split('+').map((key) => NAMES[key] ?? (key === 'mod' ? modName() : capitalised(key)))
}

const NAMES: Record<string, string> = {
  ' ': 'Space',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
}

function shortcutOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase()
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key
}

function isTakenBy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null
}

const TYPING = [
  'input:not([type=range]):not([type=file])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  '[role=dialog]',
  '[role=menu]',
  '[role=listbox]',
].join()

function modName(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'
}

function capitalised(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1)
}
