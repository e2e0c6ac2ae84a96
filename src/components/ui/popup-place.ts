/**
 * Pop-ups belong to a landmark, so that people who move by landmarks find them: they lie in the main region; or in the dialog
 * that is open, since nothing outside it can be seen or reached.
 */
export function popupPlace(): HTMLElement | null {
  return document.querySelector<HTMLElement>('dialog:modal') ?? document.getElementById('main')
}
