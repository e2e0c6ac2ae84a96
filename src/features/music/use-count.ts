import { useState } from 'react'
import { remember, remembered } from '@/lib/remembered'

const USUAL_COUNT = 2
const MOST_AT_ONCE = 4

/** How many variations are asked for at once; as a person last chose. */
export function useCount() {
  const [count, setCount] = useState(() => restore(remembered('music-variations')))
  return {
    count,
    setCount(next: number) {
      remember('music-variations', next)
      setCount(next)
    },
  }
}

function restore(stored: unknown): number {
  const isCount = typeof stored === 'number' && Number.isInteger(stored)
  return isCount && stored >= 1 && stored <= MOST_AT_ONCE ? stored : USUAL_COUNT
}
