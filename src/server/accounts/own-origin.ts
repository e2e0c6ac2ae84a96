import type { Context } from 'hono'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that may change something comes from a page of this server. Hosts are compared, not whole origins:
 * who puts TLS in front is https to the browser and http to us.
 */
export function isFromOwnOrigin({ req }: Context): boolean {
  if (SAFE_METHODS.has(req.method)) return true
  const origin = req.header('Origin')
  if (!origin) return req.header('Sec-Fetch-Site') === 'same-origin'
  const host = req.header('Host') ?? new URL(req.url).host
  return URL.canParse(origin) && new URL(origin).host === host
}
