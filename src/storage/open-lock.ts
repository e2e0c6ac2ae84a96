const nameOf = (id: string) => `overtone:open:${id}`

/**
 * Held while a person has a script or a composition open: where another tab deletes it, what belongs to it stays for as long, as
 * it may be gone on with. Returns what lets go.
 */
export function holdOpen(id: string): () => void {
  const closing = new AbortController()
  const { signal } = closing
  void navigator.locks.request(nameOf(id), { mode: 'shared' }, async () => {
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
  })
  return () => closing.abort()
}

/** Does nothing while any tab has it open. */
export async function unlessOpen(id: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(nameOf(id), { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}
