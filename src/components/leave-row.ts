/**
 * To be called before a row is deleted, which would take the focus with it: the next row gets it, else the one before, else
 * the search field or the screen. A row is an element with `data-row`.
 */
export function leaveRow(id: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.dataset['row'] === id)
  if (at < 0) return
  const next =
    rows[at + 1] ??
    rows[at - 1] ??
    document.querySelector<HTMLElement>('#main input[type="search"]') ??
    document.querySelector<HTMLElement>('#main')
  // A menu that closes keeps the focus until then.
  requestAnimationFrame(() => next?.focus())
}

/** Frames in which a row that comes back is looked for. */
const MOST_FRAMES = 60

/** Gives the focus to a row that comes back, once it is there, unless a person has taken it elsewhere meanwhile. */
export function returnToRow(id: string, held = document.activeElement, frames = MOST_FRAMES): void {
  if (document.activeElement !== held || frames === 0) return
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
  if (row) row.focus()
  else requestAnimationFrame(() => returnToRow(id, held, frames - 1))
}
