const MAX_RETRIES = 3
const FIRST_DELAY_SECONDS = 2

/** Longer than this nobody waits unasked; the person is told when to come back. */
const LONGEST_WAIT_SECONDS = 60

/**
 * How long to wait before a request is sent again; `null` if it is not to be. Only 429 and 503 say that nothing was done. By
 * `Retry-After`, or after 2, 4 and 8 s and up to a quarter more, so that many clients do not come back at once.
 */
export function retryDelayMilliseconds(response: Response, attempt: number, random: number): number | null {
  if ((response.status !== 429 && response.status !== 503) || attempt >= MAX_RETRIES) return null
  const seconds = retryAfterSeconds(response) ?? FIRST_DELAY_SECONDS * 2 ** attempt * (1 + random / 4)
  return seconds > LONGEST_WAIT_SECONDS ? null : seconds * 1000
}

/** `Retry-After` in seconds, from either of its two forms (RFC 9110, 10.2.3); `null` if there is none that makes sense. */
export function retryAfterSeconds(response: Response, now = Date.now()): number | null {
  const header = response.headers.get('retry-after')?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header)
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000)
}

export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
