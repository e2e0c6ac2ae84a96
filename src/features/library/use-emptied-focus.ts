import { useEffect, useRef } from 'react'

/** The last row takes the search field with it, and the focus that `leaveRow` gave it: the screen gets it then. */
export function useEmptiedFocus(hasRows: boolean): void {
  const hadRows = useRef(false)
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (hadRows.current && !hasRows && isLost) document.querySelector<HTMLElement>('#main')?.focus()
    hadRows.current = hasRows
  }, [hasRows])
}
