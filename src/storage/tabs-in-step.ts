import type { TabCache } from '@/lib/query-client'

/** What is stored on this device, by the first part of its queries' keys. Voice-overs tell of themselves (`tab-line.ts`). */
const STORED = new Set<unknown>([
  'analyses',
  'compositions',
  'connections',
  'musicTakes',
  'peaks',
  'receipts',
  'recordings',
  'transcripts',
  'voiceTakes',
])

/** Words come several times a second; other tabs read them again less often. */
const REST_MILLISECONDS = 300

/** What one tab stores, the others read again: a transcript grows in all that show it. Returns how to end it. */
export function keepTabsInStep(cache: TabCache): () => void {
  const channel = new BroadcastChannel('overtone:stored')
  const changed = new Set<unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isHearing = false

  cache.onChange = ([kind]) => {
    if (isHearing || !STORED.has(kind)) return
    changed.add(kind)
    timer ??= setTimeout(() => {
      timer = undefined
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's
      channel.postMessage([...changed])
      changed.clear()
    }, REST_MILLISECONDS)
  }

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    isHearing = true
    for (const kind of Array.isArray(data) ? data : [])
      if (STORED.has(kind)) void cache.invalidateQueries({ queryKey: [kind] })
    isHearing = false
  }

  return () => {
    clearTimeout(timer)
    cache.onChange = () => undefined
    channel.close()
  }
}
