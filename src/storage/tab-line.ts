type Listener = (id: string) => void

export type TabLine = {
  /** Tells the other tabs which row was stored or deleted here. They never hear of their own. */
  tell: (id: string) => void
  /** Tells all in this tab who listen. */
  tellHere: (id: string) => void
  listen: (listener: Listener) => void
}

/** A line from tab to tab for one kind of rows. */
export function openTabLine(name: string): TabLine {
  const listeners = new Set<Listener>()
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)

  function tellHere(id: string): void {
    for (const listener of listeners) listener(id)
  }

  channel?.addEventListener('message', ({ data: id }) => {
    if (typeof id === 'string') tellHere(id)
  })

  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's
    tell: (id) => channel?.postMessage(id),
    tellHere,
    listen: (listener) => void listeners.add(listener),
  }
}
