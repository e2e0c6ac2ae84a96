/**
 * To be called before a row is deleted, which would take the focus with it: the next row gets it, else the one before, else
 * the search field.
 */
export function leaveRow(id: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.dataset['row'] === id)
  const next =
    rows[at + 1] ?? rows[at - 1] ?? document.querySelector<HTMLElement>('#main input[type="search"]')
  // A menu that closes keeps the focus until then.
  requestAnimationFrame(() => next?.focus())
}
