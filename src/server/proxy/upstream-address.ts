import { ApiError } from '@/server/api-error'

/**
 * Where a request to `/proxy/PATH` goes: PATH below the upstream's base, and nowhere else. `..`, also encoded, was resolved
 * by the parser of URLs; what an upstream might decode into a separator later is refused.
 */
export function upstreamAddress(upstreamUrl: string, requestUrl: string): URL {
  const { pathname, search } = new URL(requestUrl)
  const path = pathname.replace(/^\/proxy/, '')
  if (path === pathname || !path.startsWith('/')) throw new ApiError(404, 'Not Found')
  return addressBelow(upstreamUrl, path, search)
}

/**
 * Where a request to `/relay/SCHEME/HOST/PATH` goes: to that address, if it lies below one of those that the server was told
 * of. Throws 404, with what to do, for any other.
 */
export function relayAddress(customUpstreams: readonly string[], requestUrl: string): URL {
  const { pathname, search } = new URL(requestUrl)
  const [, origin, path] = /^\/relay\/(https?\/[^/]+)(\/.*)$/.exec(pathname) ?? []
  if (!origin || !path) throw new ApiError(404, 'Not Found')
  const asked = `${origin.replace('/', '://')}${path}`
  const base = customUpstreams.find((upstream) => asked.startsWith(`${upstream}/`))
  if (!base) throw new ApiError(404, notAllowed(asked))
  return addressBelow(base, asked.slice(base.length), search)
}

function notAllowed(asked: string): string {
  return `This server passes nothing on to ${asked.split('/', 3).join('/')}; start it with OVERTONE_CUSTOM_UPSTREAMS naming it`
}

function addressBelow(upstreamUrl: string, path: string, search: string): URL {
  if (/%(2f|5c|00|25)|\\|\/\/|\/\.\.?(\/|$)/i.test(path)) throw new ApiError(404, 'Not Found')
  const base = new URL(upstreamUrl)
  const address = new URL(base)
  address.pathname = base.pathname.replace(/\/$/, '') + path
  address.search = search
  if (address.origin !== base.origin) throw new ApiError(404, 'Not Found')
  return address
}
