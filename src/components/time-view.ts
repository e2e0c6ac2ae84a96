/** The stretch of a recording that the zoomed waveform shows. It moves with every scroll, so it is no React state. */
export type TimeView = {
  show: (startSeconds: number, endSeconds: number) => void
  /** Calls back at once, and whenever the view moves; returns what stops it. */
  subscribe: (listener: (startSeconds: number, endSeconds: number) => void) => () => void
}

export function createTimeView(): TimeView {
  const listeners = new Set<(startSeconds: number, endSeconds: number) => void>()
  let view = { startSeconds: 0, endSeconds: 0 }
  return {
    show(startSeconds, endSeconds) {
      view = { startSeconds, endSeconds }
      for (const listener of listeners) listener(startSeconds, endSeconds)
    },
    subscribe(listener) {
      listeners.add(listener)
      listener(view.startSeconds, view.endSeconds)
      return () => listeners.delete(listener)
    },
  }
}

/** As many children as are needed, those that are there being used again. */
export function childrenOf(parent: HTMLElement, count: number): HTMLElement[] {
  while (parent.childElementCount < count) parent.append(document.createElement('span'))
  while (parent.childElementCount > count) parent.lastElementChild?.remove()
  // Only spans made above are ever put in.
  return [...parent.children] as HTMLElement[]
}
