import { useEffect, useState, type RefObject } from 'react'

/** A person who scrolls, or goes on with Tab, comes no further before the next rows are there. */
const REACH = '1200px 0px'

/**
 * Whether an element lies near to what is seen; always, where it does not matter. What has the focus, or was opened or
 * is being edited, stays near wherever it lies.
 */
export function useNear(element: RefObject<HTMLElement | null>, matters: boolean): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const observed = element.current
    if (!matters || !observed) return undefined
    watched.set(observed, (isIn) => setNear(isIn || isInUse(observed)))
    observer ??= createObserver()
    observer.observe(observed)
    return () => {
      watched.delete(observed)
      observer?.unobserve(observed)
    }
  }, [element, matters])
  return isNear || !matters
}

const watched = new Map<Element, (isNear: boolean) => void>()
let observer: IntersectionObserver | null = null

/** One for all rows. They scroll in the page's main part, which stays while screens change. */
function createObserver(): IntersectionObserver {
  return new IntersectionObserver(
    (entries) => entries.forEach(({ target, isIntersecting }) => watched.get(target)?.(isIntersecting)),
    { root: document.getElementById('main'), rootMargin: REACH },
  )
}

function isInUse(row: HTMLElement): boolean {
  return (
    row.contains(document.activeElement) || row.querySelector('[aria-expanded="true"], textarea') !== null
  )
}
