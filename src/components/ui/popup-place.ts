/** Pop-ups belong to a landmark, so that people who move by landmarks find them: they lie in the main region. */
export function popupPlace(): HTMLElement | null {
  return document.getElementById('main')
}
