import type { KeyboardEvent } from 'react'

/**
 * Arrow keys walk from row to row; Home and End jump. The other keys do what is said here, once for each press: a key that is
 * held down would do it to the next rows too.
 */
export function rowKeys(event: KeyboardEvent<HTMLElement>, presses: Record<string, () => void>): void {
  if (!event.repeat) presses[event.key]?.()
  const list = event.currentTarget.closest('ul')
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const at = rows.indexOf(event.currentTarget)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (next === undefined || !rows[next]) return
  event.preventDefault()
  rows[next].focus()
}
