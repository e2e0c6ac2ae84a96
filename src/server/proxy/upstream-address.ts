import { ApiError } from '@/server/api-error'

/**
 * Where a request to `/proxy/PATH` goes: PATH below the upstream's base, and nowhere else. `..`, also encoded, was resolved
 * by the parser of URLs; what an upstream might decode into a separator later is refused.
 */
export function upstreamAddress(upstreamUrl: string, requestUrl: string): URL {
  const { pathname, search } = new URL(requestUrl)
  const path = pathname.replace(/^\/proxy/, '')
  if (path === pathname || !path.startsWith('/')) throw new ApiError(404, 'Not Found')
  if (/%(2f|5c|00|25)|\\|\/\/|\/\.\.?(\/|$)/i.test(path)) throw new ApiError(404, 'Not Found')
  const base = new URL(upstreamUrl)
  const address = new URL(base)
  address.pathname = base.pathname.replace(/\/$/, '') + path
  address.search = search
  if (address.origin !== base.origin) throw new ApiError(404, 'Not Found')
  return address
}
