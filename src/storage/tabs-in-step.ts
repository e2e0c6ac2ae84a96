import { hashKey, type QueryKey } from '@tanstack/react-query'
import type { TabCache } from '@/lib/query-client'

/** What is stored on this device, by the first part of its queries' keys. Scripts and music tell of themselves (`tab-line.ts`). */
const STORED = new Set<unknown>([
  'analyses',
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
/** A search reads all words of all recordings. */
const SEARCH_REST_MILLISECONDS = 5000
const SEARCH: QueryKey = ['transcripts', 'search']

/** What one tab stores, the others read again: a transcript grows in all that show it. Returns how to end it. */
export function keepTabsInStep(cache: TabCache): () => void {
  const channel = new BroadcastChannel('overtone:stored')
  const changed = new Map<string, QueryKey>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let searchTimer: ReturnType<typeof setTimeout> | undefined
  let isHearing = false

  cache.onChange = (queryKey) => {
    if (isHearing || !STORED.has(queryKey[0])) return
    changed.set(hashKey(queryKey), queryKey)
    timer ??= setTimeout(() => {
      timer = undefined
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's
      channel.postMessage([...changed.values()])
      changed.clear()
    }, REST_MILLISECONDS)
  }

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const keys = Array.isArray(data) ? data.filter(isStored) : []
    keys.forEach(readAgain)
    if (!keys.some(([kind]) => kind === 'transcripts')) return
    searchTimer ??= setTimeout(() => {
      searchTimer = undefined
      readAgain(SEARCH)
    }, SEARCH_REST_MILLISECONDS)
  }

  /** A tab that is hidden reads when it is shown. */
  function readAgain(queryKey: QueryKey): void {
    isHearing = true
    void cache.invalidateQueries({ queryKey, refetchType: isHidden() ? 'none' : 'active' })
    isHearing = false
  }

  function catchUp(): void {
    if (!isHidden())
      void cache.refetchQueries({
        type: 'active',
        predicate: ({ queryKey, state }) => STORED.has(queryKey[0]) && state.isInvalidated,
      })
  }
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', catchUp)

  return () => {
    clearTimeout(timer)
    clearTimeout(searchTimer)
    cache.onChange = () => undefined
    channel.close()
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', catchUp)
  }
}

const isHidden = () => typeof document !== 'undefined' && document.hidden

function isStored(key: unknown): key is QueryKey {
  return Array.isArray(key) && STORED.has(key[0])
}
