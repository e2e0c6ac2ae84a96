import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isFromOwnOrigin } from '@/server/accounts/own-origin'
import { readSessionCookie } from '@/server/accounts/session-cookie'
import { ApiError } from '@/server/api-error'
import { apiSecurity, noStore } from '@/server/api-headers'
import type { ServerDeps } from '@/server/deps'
import { replyToError } from '@/server/error-reply'
import { cutWithSource } from './cut-with-source'
import { fetchUpstream } from './fetch-upstream'
import { headersForClient, headersForUpstream } from './proxy-headers'
import { relayAddress, upstreamAddress } from './upstream-address'

/**
 * `/proxy/*` leads to the AINative cloud, `/relay/*` to the services that the server was told of: their CORS would refuse a
 * page of this origin, and its policy lets it talk to nobody else. The credential in `Authorization`
 * is the upstream's: it is passed on, and neither read, kept nor logged. So it cannot tell who may use the proxy; that is
 * the page of this server alone, in a browser that is signed in here. A script elsewhere neither has the cookie (it is
 * SameSite) nor can it claim the page's origin, and the server is an open relay for nobody.
 */
export function createProxy({ config, accounts }: ProxyDeps) {
  return proxyTo((url) => upstreamAddress(config.upstreamUrl, url), accounts)
}

/** `/relay/SCHEME/HOST/PATH`, for services of a person's own; as `createProxy` otherwise. */
export function createRelay({ config, accounts }: ProxyDeps) {
  return proxyTo((url) => relayAddress(config.customUpstreams, url), accounts)
}

type ProxyDeps = Pick<ServerDeps, 'config' | 'accounts'>

function proxyTo(addressOf: (requestUrl: string) => URL, accounts: ServerDeps['accounts']) {
  const proxy = new Hono<{ Bindings: HttpBindings }>()
  proxy.use(apiSecurity, noStore, samePageOnly, requireSession(accounts))
  proxy.all('/*', async (context) => {
    const { method, headers, body, signal, url } = context.req.raw
    const reply = await fetchUpstream(addressOf(url), {
      method,
      headers: headersForUpstream(headers),
      body: method === 'GET' || method === 'HEAD' ? null : body,
      signal,
    })
    const sent = reply.body && cutWithSource(reply.body, context.env.outgoing)
    return new Response(sent, { status: reply.status, headers: headersForClient(reply.headers) })
  })
  proxy.onError(replyToError)
  return proxy
}

/**
 * The cookie is SameSite, but to a browser another port of this machine is the same site: `Sec-Fetch-Site` tells them
 * apart.
 */
const samePageOnly = createMiddleware(async (context, next) => {
  const isOwnPage = (context.req.header('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin'
  if (!isOwnPage || !isFromOwnOrigin(context))
    throw new ApiError(403, 'The proxy serves the studio of this server alone')
  await next()
})

function requireSession(accounts: ServerDeps['accounts']) {
  return createMiddleware(async (context, next) => {
    const session = readSessionCookie(context)
    if (!session || !(await accounts.ofSession(session))) throw new ApiError(401, SIGN_IN)
    await next()
  })
}

const SIGN_IN = 'Sign this browser in to the server first: open the link that it printed when it started'
