/** Says on a line from tab to tab (`storage/tab-line.ts`) that a row was stored or deleted, as another tab does. */
export function tellFromAnotherTab(line: string, id: string): void {
  const channel = new BroadcastChannel(line)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's
  channel.postMessage(id)
  channel.close()
}
