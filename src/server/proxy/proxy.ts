import { Hono, type MiddlewareHandler } from 'hono'
import { ApiError } from '@/server/api-error'
import { apiSecurity, noStore } from '@/server/api-headers'
import { replyToError } from '@/server/error-reply'
import { fetchUpstream } from './fetch-upstream'
import { headersForClient, headersForUpstream } from './proxy-headers'
import { upstreamAddress } from './upstream-address'

export type ProxySetup = {
  /** Base URL of all that can be reached. */
  upstreamUrl: string
  /** Turns away whoever is not signed in on this server, by the cookie alone. */
  requireSession: MiddlewareHandler
}

/**
 * `/proxy/*` leads to the AINative cloud, whose CORS would refuse a page of this origin. The credential in `Authorization`
 * is the upstream's: it is passed on, and neither read, kept nor logged. So it cannot tell who may use the proxy; that is
 * the page of this server alone, in a browser that is signed in here. A script elsewhere neither has the cookie (it is
 * SameSite) nor can it claim the page's origin, and the server is an open relay for nobody.
 */
export function createProxy({ upstreamUrl, requireSession }: ProxySetup) {
  const proxy = new Hono()
  proxy.use(apiSecurity, noStore, samePageOnly, requireSession)
  proxy.all('/*', async (context) => {
    const { method, headers, body, signal, url } = context.req.raw
    const address = upstreamAddress(upstreamUrl, url)
    const reply = await fetchUpstream(address, {
      method,
      headers: headersForUpstream(headers),
      body: method === 'GET' || method === 'HEAD' ? null : body,
      signal,
    })
    return new Response(reply.body, { status: reply.status, headers: headersForClient(reply.headers) })
  })
  proxy.onError(replyToError)
  return proxy
}

/**
 * Browsers set these headers themselves; a page cannot. Both are missing from a GET over plain HTTP on a local network, to
 * which a page elsewhere could add no cookie of ours. Only hosts are compared: TLS may end before this server.
 */
const samePageOnly: MiddlewareHandler = async ({ req }, next) => {
  const site = req.header('Sec-Fetch-Site')
  const origin = req.header('Origin')
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  const isOwn = origin ? hostOf(origin) === new URL(req.url).host : site !== undefined || isRead
  if (!isOwn || (site ?? 'same-origin') !== 'same-origin')
    throw new ApiError(403, 'The proxy serves the studio of this server alone')
  await next()
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
