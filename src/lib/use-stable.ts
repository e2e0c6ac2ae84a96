import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for as long as the component lives; it does what the latest one does. For handlers, not for rendering. */
export function useStable<Arguments extends unknown[], Result>(
  handler: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...args: Arguments) => latest.current(...args), [])
}
