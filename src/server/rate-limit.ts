import { ApiError } from './api-error'

/** Counts requests of each account in this process. Throws ApiError 429 when one has sent `most` in the last minute. */
export function createMinuteLimit(most: number) {
  const sent = new Map<string, number[]>()

  return (accountId: string): void => {
    const now = Date.now()
    const latest = (sent.get(accountId) ?? []).filter((time) => time > now - 60_000)
    sent.set(accountId, latest)
    if (latest.length >= most) throw tooMany(most, latest[0]! + 60_000 - now)
    latest.push(now)
  }
}

function tooMany(most: number, waitMs: number): ApiError {
  const retryAfter = String(Math.ceil(waitMs / 1000))
  return new ApiError(429, `Rate limit exceeded: ${most} requests per minute`, { 'Retry-After': retryAfter })
}
