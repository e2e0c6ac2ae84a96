import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { serveApp } from '@/testing/node/served-app'
import { fetchUpstream } from './fetch-upstream'
import { relayAddress, upstreamAddress } from './upstream-address'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

let answer: Handler
const upstream = createServer((request, response) => answer(request, response))
let upstreamOrigin: string
let server: Awaited<ReturnType<typeof serveApp>>
let cookie: string

beforeAll(async () => {
  // Node's own 5 s may end just as a request is sent, when the machine has stalled between two of them.
  upstream.keepAliveTimeout = 600_000
  upstream.listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  // A TCP server that listens has an address of this kind.
  upstreamOrigin = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`
  server = await serveApp({
    OVERTONE_UPSTREAM: `${upstreamOrigin}/api/v1/`,
    OVERTONE_CUSTOM_UPSTREAMS: `${upstreamOrigin}/v1/`,
  })
  const { token } = await server.accounts.createSignInLink(server.accountId)
  const { headers } = await fetch(`${server.origin}/sign-in/${token}`, { redirect: 'manual' })
  cookie = headers.get('Set-Cookie')!.split(';')[0]!
})
afterAll(async () => {
  await server.close()
  upstream.closeAllConnections()
  upstream.close()
})
afterEach(() => vi.restoreAllMocks())

/** As the studio's page asks. */
function ask(path: string, init: RequestInit = {}) {
  const headers = { Cookie: cookie, Origin: server.origin, Authorization: 'Bearer theirs', ...init.headers }
  return fetch(`${server.origin}/proxy${path}`, { ...init, headers })
}

const echo: Handler = (request, response) =>
  void text(request).then((body) =>
    response.end(
      JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body }),
    ),
  )

it('passes on method, path, query, body and the credential of the upstream', async () => {
  answer = echo
  const reply = await ask('/audio/tts?x=1%20', {
    method: 'POST',
    body: '{"text":"a"}',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
  })
  expect(await reply.json()).toMatchObject({
    method: 'POST',
    url: '/api/v1/audio/tts?x=1%20',
    headers: {
      authorization: 'Bearer theirs',
      'content-type': 'application/json',
      'content-length': '12',
      'idempotency-key': 'k',
      host: new URL(upstreamOrigin).host,
    },
    body: '{"text":"a"}',
  })
})

it('keeps what is ours from the upstream, and what is hop by hop', async () => {
  answer = echo
  const ours = { 'X-Forwarded-For': '10.0.0.1', Referer: 'http://x/', 'X-Hop': '1' }
  const { headers } = (await (await ask('/a', { headers: ours })).json()) as { headers: object }
  for (const name of ['cookie', 'origin', 'referer', 'x-forwarded-for', 'x-hop'])
    expect(headers).not.toHaveProperty(name)
})

it('lets the upstream set nothing on this origin', async () => {
  answer = (_, response) => {
    response.writeHead(402, {
      'Set-Cookie': 'overtone_session=x',
      'Access-Control-Allow-Origin': '*',
      'Content-Security-Policy': 'default-src *',
      'Clear-Site-Data': '"*"',
      'WWW-Authenticate': 'Basic',
      'Content-Type': 'application/json',
      'Retry-After': '7',
      'X-Credits-Used': '3',
    })
    response.end('{"detail":"Insufficient credits"}')
  }
  const reply = await ask('/a')
  expect([reply.status, await reply.text()]).toEqual([402, '{"detail":"Insufficient credits"}'])
  expect(reply.headers.get('Retry-After')).toBe('7')
  expect(reply.headers.get('X-Credits-Used')).toBe('3')
  expect(reply.headers.get('Content-Security-Policy')).toContain('sandbox')
  for (const name of ['Set-Cookie', 'Access-Control-Allow-Origin', 'Clear-Site-Data', 'WWW-Authenticate'])
    expect(reply.headers.get(name)).toBeNull()
})

it('serves nobody but the page of this server in a browser that is signed in', async () => {
  answer = echo
  const status = async (headers: Record<string, string>, method = 'POST') =>
    (await fetch(`${server.origin}/proxy/a`, { method, headers })).status
  const { origin } = server
  expect(await status({ Cookie: cookie, Origin: origin })).toBe(200)
  expect(await status({ Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }, 'GET')).toBe(200)
  expect(await status({ Origin: origin })).toBe(401)
  expect(await status({ Origin: origin, Authorization: `Bearer ${server.key}` })).toBe(401)
  expect(await status({ Cookie: 'overtone_session=x', Origin: origin })).toBe(401)
  expect(await status({ Cookie: cookie })).toBe(403)
  expect(await status({ Cookie: cookie, Origin: 'https://evil.example' })).toBe(403)
  expect(await status({ Cookie: cookie, 'Sec-Fetch-Site': 'same-site' }, 'GET')).toBe(403)
})

it.each([
  ['/../admin', null],
  ['/%2e%2e/%2e%2e/admin', null],
  ['/a/..%2f..%2f..%2fadmin', null],
  ['/..%5c..%5cadmin', null],
  ['//evil.example/', null],
  ['/a/%2e%2e%2f', null],
  ['/%252e%252e/x', null],
  ['/@evil.example/', '/api/v1/@evil.example/'],
  ['/http://evil.example/', null],
  ['/a/../b', '/api/v1/b'],
  ['/a?next=//evil.example', '/api/v1/a'],
])('leads %s nowhere but below the base', (path, expected) => {
  const address = () => upstreamAddress('https://cloud.example/api/v1', `http://here/proxy${path}`)
  if (expected === null) return expect(address).toThrow('Not Found')
  expect(address().origin + address().pathname).toBe(`https://cloud.example${expected}`)
})

it('reaches a service of a person’s own under the same rules', async () => {
  answer = echo
  const { host } = new URL(upstreamOrigin)
  const relay = (path: string, headers: Record<string, string>) =>
    fetch(`${server.origin}/relay/http/${host}${path}`, {
      headers: { Authorization: 'Bearer theirs', ...headers },
    })
  const own = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }
  expect(await (await relay('/v1/models?a=1', own)).json()).toMatchObject({
    url: '/v1/models?a=1',
    headers: { authorization: 'Bearer theirs', host },
  })
  expect((await relay('/v1/models', {})).status).toBe(401)
  expect((await relay('/v1/models', { ...own, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  const elsewhere = await relay('/admin', own)
  expect([elsewhere.status, await elsewhere.json()]).toEqual([
    404,
    {
      detail: `This server passes nothing on to ${upstreamOrigin}; start it with OVERTONE_CUSTOM_UPSTREAMS naming it`,
    },
  ])
})

it.each([
  ['/https/own.example/v1/audio/speech', 'https://own.example/v1/audio/speech'],
  ['/http/own.example/v1/audio/speech', null],
  ['/https/own.example/v2/x', null],
  ['/https/own.example/v10/x', null],
  ['/https/own.example/v1/../v2/x', null],
  ['/https/own.example/v1/%2e%2e%2fv2', null],
  ['/https/own.example:444/v1/x', null],
  ['/https/own.example@evil.example/v1/x', null],
  ['/https/own.example%2f@evil.example/v1/x', null],
  ['/file/own.example/v1/x', null],
  ['/https/10.0.0.1:8000/x', 'https://10.0.0.1:8000/x'],
])('relays %s to no address that the server was not told of', (path, expected) => {
  const allowed = ['https://own.example/v1', 'https://10.0.0.1:8000']
  const address = () => relayAddress(allowed, `http://here/relay${path}`).href
  if (expected === null) expect(address).toThrow(/Not Found|passes nothing on/)
  else expect(address()).toBe(expected)
})

it('follows no redirect', async () => {
  const asked: string[] = []
  answer = ({ url }, response) => {
    asked.push(url!)
    response.writeHead(307, { Location: `${server.origin}/healthz` }).end()
  }
  const reply = await ask('/a', { method: 'POST', body: 'x' })
  expect([reply.status, await reply.json()]).toEqual([
    502,
    { detail: 'The upstream answered with a redirect, which is not followed' },
  ])
  expect(asked).toEqual(['/api/v1/a'])
})

it('streams both ways', async () => {
  answer = (request, response) => void request.pipe(response)
  let controller!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) })
  controller.enqueue(Buffer.from('first'))
  // `duplex` is not in the DOM's types yet.
  const reply = await ask('/a', { method: 'POST', body, duplex: 'half' } as RequestInit)
  const reader = reply.body!.getReader()
  expect(Buffer.from((await reader.read()).value!).toString()).toBe('first')
  controller.enqueue(Buffer.from('second'))
  expect(Buffer.from((await reader.read()).value!).toString()).toBe('second')
  controller.close()
  expect((await reader.read()).done).toBe(true)
})

it('hangs up on the upstream when the client does, before the answer and in it', async () => {
  for (const begins of [false, true]) {
    let closed!: Promise<unknown>
    const reached = new Promise<void>((resolve) => {
      answer = (request, response) => {
        closed = once(response, 'close')
        if (begins) response.write('a')
        request.resume()
        resolve()
      }
    })
    const client = new AbortController()
    const reply = ask('/a', { method: 'POST', body: 'x', signal: client.signal })
    reply.catch(() => {})
    await reached
    if (begins) await reply
    client.abort()
    await closed
  }
})

it.each([
  ['at once', 0],
  ['after a while', 100],
])('breaks off where the upstream does %s, so that nobody takes half for whole', async (_, delayMs) => {
  answer = (request, response) => {
    request.resume()
    response.write('half')
    setTimeout(() => response.destroy(), delayMs)
  }
  await expect(ask('/a', { method: 'POST', body: 'x' }).then((reply) => reply.text())).rejects.toThrow()
  answer = echo
  expect((await ask('/a')).status).toBe(200)
})

it('answers 502 when the upstream is away, and tells and logs no credential', async () => {
  const logged = vi.spyOn(console, 'error')
  answer = (_, response) => void response.destroy()
  const reply = await ask('/a', { method: 'POST', body: '{}' })
  expect(reply.status).toBe(502)
  const { detail } = (await reply.json()) as { detail: string }
  expect(detail).toBe(`The upstream at ${new URL(upstreamOrigin).host} could not be reached`)
  expect(logged).not.toHaveBeenCalled()
})

it('answers 504 when the upstream keeps silent', async () => {
  answer = () => {}
  const request = { method: 'GET', headers: new Headers(), body: null, signal: new AbortController().signal }
  await expect(fetchUpstream(new URL(upstreamOrigin), request, 0.2)).rejects.toMatchObject({ status: 504 })
})
