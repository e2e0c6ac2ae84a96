import { useEffect, useState, type ComponentType } from 'react'
import { lazily } from '@/lib/lazily'

/**
 * A component whose code is fetched when it is first shown. Where that fails nothing is shown, which a notice tells
 * (`app/failures.ts`), and all around it stays; shown anew, it is tried anew. React's own `lazy` fails for good.
 */
export function lazyPart(fetchPart: () => Promise<ComponentType>, onFailed?: () => void): ComponentType {
  const fetchOnce = lazily(fetchPart)
  let fetched: ComponentType | null = null
  return function Part() {
    const [Shown, show] = useState(() => fetched)
    useEffect(() => {
      if (Shown) return
      void fetchOnce().then(
        (part) => {
          fetched = part
          show(() => part)
        },
        (error: unknown) => {
          onFailed?.()
          throw error
        },
      )
    }, [Shown])
    return Shown && <Shown />
  }
}
