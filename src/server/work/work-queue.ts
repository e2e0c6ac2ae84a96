import { ApiError } from '@/server/api-error'

export type WorkQueue = ReturnType<typeof createWorkQueue>

type Waiting = { begin: () => void; onMoved: (ahead: number) => void; ahead: number }

/** Until the first work has ended, nobody knows how long one takes. */
const FIRST_GUESS_SECONDS = 10
/** How much the latest work counts in the mean. */
const LATEST_SHARE = 0.3

/** Lets `atOnce` requests work at a time, and `mostWaiting` wait for them in the order they came. */
export function createWorkQueue({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
  const waiting: Waiting[] = []
  let working = 0
  let meanSeconds = FIRST_GUESS_SECONDS

  function next() {
    if (working < atOnce && waiting.length > 0) {
      working++
      waiting.shift()!.begin()
    }
    waiting.forEach((entry, index) => tell(entry, working + index))
  }

  function turn(onMoved: (ahead: number) => void, signal: AbortSignal): Promise<void> {
    return new Promise<void>((begin, reject) => {
      const entry = { begin, onMoved, ahead: 0 }
      const leave = () => {
        if (!waiting.includes(entry)) return
        waiting.splice(waiting.indexOf(entry), 1)
        reject(signal.reason)
        next()
      }
      signal.addEventListener('abort', leave, { once: true })
      waiting.push(entry)
      next()
    })
  }

  return {
    /**
     * Runs `work` when it is its turn. `onMoved` tells how many come first, while there are any. Throws ApiError 429 when
     * too many wait already, and the reason of the signal.
     */
    async run<Result>(
      work: () => Promise<Result>,
      { signal, onMoved }: { signal: AbortSignal; onMoved: (ahead: number) => void },
    ): Promise<Result> {
      signal.throwIfAborted()
      if (working >= atOnce && waiting.length >= mostWaiting) throw tooBusy(meanSeconds / atOnce)
      await turn(onMoved, signal)
      const start = performance.now()
      try {
        return await work()
      } finally {
        meanSeconds += LATEST_SHARE * ((performance.now() - start) / 1000 - meanSeconds)
        working--
        next()
      }
    },
  }
}

function tell(entry: Waiting, ahead: number) {
  if (entry.ahead === ahead) return
  entry.ahead = ahead
  entry.onMoved(ahead)
}

function tooBusy(secondsUntilNext: number): ApiError {
  const retryAfter = Math.min(120, Math.max(1, Math.ceil(secondsUntilNext)))
  return new ApiError(429, 'The server is busy: too many requests wait already', {
    'Retry-After': String(retryAfter),
  })
}
