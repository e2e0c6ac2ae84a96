import type { Job } from './worker/messages'

type Load<Loaded> = {
  loaded: Promise<Loaded>
  cancel: AbortController
  /** Told of progress; whoever has gone is not waited for. */
  waiting: Set<{ onProgress: (fraction: number) => void }>
}

/**
 * Loads something heavy once for all who ask, and keeps it. Each is told of progress, in whole per cents; one who leaves
 * does not stop the others, and when the last has left before it was there, loading stops. A failure is not kept: whoever
 * asks next tries again.
 */
export function createSharedLoad<Loaded>(load: (job: Job) => Promise<Loaded>) {
  let held: Load<Loaded> | undefined

  function begin(): Load<Loaded> {
    const cancel = new AbortController()
    const waiting: Load<Loaded>['waiting'] = new Set()
    const onProgress = wholePercents((fraction) => waiting.forEach((each) => each.onProgress(fraction)))
    const begun = { loaded: load({ signal: cancel.signal, onProgress }), cancel, waiting }
    begun.loaded.catch(() => {
      if (held === begun) held = undefined
    })
    return begun
  }

  return async ({ signal, onProgress }: Job): Promise<Loaded> => {
    signal.throwIfAborted()
    const joined = (held ??= begin())
    const asker = { onProgress }
    joined.waiting.add(asker)
    const answered = new AbortController()
    const left = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { signal: answered.signal })
    })
    try {
      return await Promise.race([joined.loaded, left])
    } catch (error) {
      if (signal.aborted && joined.waiting.size === 1) {
        joined.cancel.abort(error)
        if (held === joined) held = undefined
      }
      throw error
    } finally {
      answered.abort()
      joined.waiting.delete(asker)
    }
  }
}

/** Bytes come in thousands of pieces; nobody wants to know of each. */
function wholePercents(tell: (fraction: number) => void): (fraction: number) => void {
  let last = -1
  return (fraction) => {
    const percent = Math.floor(100 * fraction)
    if (percent === last) return
    last = percent
    tell(fraction)
  }
}
