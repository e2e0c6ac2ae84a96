import { useEffect, useState } from 'react'

type Opens = { open: (id: string) => Promise<boolean>; close: () => Promise<void> }

/** Keeps it open for as long as it is shown. `true`: there is none. Throws what keeps it from being read. */
export function useOpened(store: () => Opens, id: string): boolean {
  const [missingId, setMissingId] = useState<string | null>(null)
  const [failure, setFailure] = useState<{ id: string; error: unknown } | null>(null)
  useEffect(() => {
    let isShown = true
    store()
      .open(id)
      .then(
        (isThere) => isShown && setMissingId(isThere ? null : id),
        (error: unknown) => isShown && setFailure({ id, error }),
      )
    return () => {
      isShown = false
      void store().close()
    }
  }, [store, id])
  if (failure?.id === id) throw failure.error
  return missingId === id
}
