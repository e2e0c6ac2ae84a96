type Listener = (voiceOverId: string) => void

const listeners = new Set<Listener>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('voiceOvers')

channel?.addEventListener('message', ({ data: id }) => {
  if (typeof id === 'string') for (const listener of listeners) listener(id)
})

/** Tells the other tabs which voice-over was stored here. They never hear of their own. */
export const tabLine = {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's
  tell: (voiceOverId: string): void => channel?.postMessage(voiceOverId),
  listen: (listener: Listener): void => void listeners.add(listener),
}
