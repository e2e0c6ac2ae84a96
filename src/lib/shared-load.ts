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
    const load = (held ??= begin())
    const asker = { onProgress }
    load.waiting.add(asker)
    let leave = () => {}
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason)
      signal.addEventListener('abort', leave)
    })
    try {
      return await Promise.race([load.loaded, left])
    } catch (error) {
      if (signal.aborted && load.waiting.size === 1) {
        load.cancel.abort(error)
        if (held === load) held = undefined
      }
      throw error
    } finally {
      signal.removeEventListener('abort', leave)
      load.waiting.delete(asker)
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
