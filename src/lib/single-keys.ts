import { create } from 'zustand'
import { remember, remembered } from './remembered'

type SingleKeys = { isOn: boolean; turn: (isOn: boolean) => void }

/**
 * Whether letters, digits and signs alone are shortcuts. Whoever dictates to the computer sets them off by speaking, so they can
 * be turned off (WCAG 2.1.4).
 */
export const useSingleKeys = create<SingleKeys>()((set) => ({
  isOn: remembered('single-keys') !== false,
  turn(isOn) {
    remember('single-keys', isOn)
    set({ isOn })
  },
}))

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>

/** Whether this press is of a single key, and those do nothing. Space, arrows and their like always work. */
export function isTurnedOff({ key, ctrlKey, metaKey }: KeyPress): boolean {
  return isSingle(key) && !ctrlKey && !metaKey && !useSingleKeys.getState().isOn
}

export function isSingle(shortcut: string): boolean {
  return shortcut.length === 1 && shortcut !== ' '
}
