import { useEffect, useState, type ComponentType } from 'react'
import { lazily } from '@/lib/lazily'

/**
 * A component whose code is fetched when it is first shown. Where that fails nothing is shown, which a notice tells
 * (`app/failures.ts`), and all around it stays. It is tried anew when it is shown anew, when `wanted` changes, and when the
 * network is back. React's own `lazy` fails for good.
 */
export function lazyPart(
  fetchPart: () => Promise<ComponentType>,
  onFailed?: () => void,
): ComponentType<{ wanted?: unknown }> {
  const fetchOnce = lazily(fetchPart)
  let fetched: ComponentType | null = null
  return function Part({ wanted }) {
    const [Shown, show] = useState(() => fetched)
    useEffect(() => {
      if (Shown) return undefined
      const fetchIt = () =>
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
      fetchIt()
      window.addEventListener('online', fetchIt)
      return () => window.removeEventListener('online', fetchIt)
    }, [Shown, wanted])
    return Shown && <Shown />
  }
}
