import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveApp } from '@/testing/node/served-app'

let server: Awaited<ReturnType<typeof serveApp>>
let cookie: string

beforeAll(async () => {
  server = await serveApp({ OVERTONE_JWT_SECRET: 'a secret of at least 32 characters' })
  const { token } = await server.accounts.createSignInLink(server.accountId)
  const signedIn = await fetch(`${server.origin}/sign-in/${token}`, { redirect: 'manual' })
  expect(signedIn.status).toBe(303)
  expect(signedIn.headers.get('Location')).toBe('/settings?signedIn=true')
  cookie = signedIn.headers.get('Set-Cookie')!.split(';')[0]!
})
afterAll(() => server.close())

function ask(path: string, init: RequestInit = {}) {
  const headers = { Authorization: `Bearer ${server.key}`, ...init.headers }
  return fetch(`${server.origin}${path}`, { ...init, headers })
}

const json = (body: string, headers = {}) => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/json', ...headers },
})

async function refusal(reply: Response) {
  return [reply.status, ((await reply.json()) as { detail: unknown }).detail]
}

it('answers at /api/v1 and at /v1, and the balance at both of its paths', async () => {
  for (const path of ['/api/v1/credits/balance', '/v1/credits/balance', '/v1/public/credits/balance'])
    expect(await (await ask(path)).json()).toMatchObject({
      total_credits: 500,
      used_credits: 0,
      remaining_credits: 500,
      usage_percentage: 0,
    })
})

it('lists what was granted', async () => {
  expect(await (await ask('/v1/credits/transactions?limit=1')).json()).toMatchObject({
    success: true,
    data: { transactions: [{ type: 'grant', amount: 500 }] },
  })
  expect(await (await ask('/v1/multimodal/usage')).json()).toEqual({ credits_used: 0, usage: [] })
})

it.each([
  ['no credential', {}, 'Not authenticated'],
  ['an unknown key', { Authorization: 'Bearer overtone-nothing' }, 'Invalid API key'],
  ['another unknown key', { 'X-API-Key': 'x' }, 'Invalid API key'],
  ['a bad token', { Authorization: 'Bearer a.b.c' }, 'Could not validate credentials'],
  ['an unknown session', { Cookie: 'overtone_session=x' }, 'Could not validate credentials'],
])('answers 401 to %s', async (_, headers, detail) => {
  const reply = await fetch(`${server.origin}/v1/credits/balance`, { headers })
  expect(reply.headers.get('WWW-Authenticate')).toBe('Bearer')
  expect(await refusal(reply)).toEqual([401, detail])
})

it('says that a path is not there before it asks who wants to know', async () => {
  expect(await refusal(await fetch(`${server.origin}/v1/nothing`))).toEqual([404, 'Not Found'])
  expect(await refusal(await fetch(`${server.origin}/v1/credits/balance/`))).toEqual([404, 'Not Found'])
  expect(await refusal(await fetch(`${server.origin}/api/v1`))).toEqual([404, 'Not Found'])
})

it('names the methods that a path takes', async () => {
  const wrong = await fetch(`${server.origin}/v1/audio/tts`)
  expect(wrong.headers.get('Allow')).toBe('POST, OPTIONS')
  expect(await refusal(wrong)).toEqual([405, 'Method Not Allowed'])
  const options = await fetch(`${server.origin}/v1/public/zerodb/files`, { method: 'OPTIONS' })
  expect(options.status).toBe(204)
  expect(options.headers.get('Allow')).toBe('POST, GET, HEAD, OPTIONS')
  expect(options.headers.get('Access-Control-Allow-Origin')).toBeNull()
  const head = await ask('/v1/credits/balance', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

it.each([
  ['a body of another type', { method: 'POST', body: 'text=a' }, 415],
  ['no body', { method: 'POST' }, 415],
  ['no JSON', json('{"text":'), 422],
  ['an empty body', json(''), 422],
  ['a list', json('[]'), 422],
  ['a body over 64 KB', json(JSON.stringify({ text: 'a'.repeat(70_000) })), 413],
  ['no text', json('{}'), 422],
  ['an empty text', json('{"text":""}'), 422],
  ['a text over 5,000 characters', json(JSON.stringify({ text: 'a'.repeat(5001) })), 422],
])('refuses %s', async (_, init, status) => {
  const reply = await ask('/v1/audio/tts', init)
  expect(reply.status).toBe(status)
  expect(reply.headers.get('Content-Type')).toBe('application/json')
  expect(await reply.json()).toHaveProperty('detail')
})

it('names each field that is missing or wrong', async () => {
  expect(await refusal(await ask('/v1/audio/music', json('{"duration":61}')))).toEqual([
    422,
    [
      { loc: ['body', 'prompt'], msg: 'Field required', type: 'missing' },
      expect.objectContaining({ loc: ['body', 'duration'], type: 'too_big' }),
    ],
  ])
  expect(await refusal(await ask('/v1/audio/tts', json('{"text"')))).toEqual([
    422,
    [{ loc: ['body'], msg: 'JSON decode error', type: 'json_invalid' }],
  ])
  expect(await refusal(await ask('/v1/credits/transactions?limit=51'))).toEqual([
    422,
    [expect.objectContaining({ loc: ['query', 'limit'] })],
  ])
})

it('says which model it has not', async () => {
  expect(await refusal(await ask('/v1/audio/tts', json('{"text":"a","unknown":1,"model_id":"x"}')))).toEqual([
    404,
    "Audio model 'x' not found",
  ])
})

it('keeps replies out of caches and out of pages', async () => {
  for (const path of ['/v1/credits/balance', '/v1/nothing', '/healthz', '/mcp', '/proxy/x', '/relay/x']) {
    const { headers } = await fetch(server.origin + path)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(headers.get('Content-Security-Policy')).toContain('sandbox')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  }
})

it('signs a browser in once by the link, keeps it in by the cookie, and lets it out', async () => {
  const session = () => fetch(`${server.origin}/api/v1/session`, { headers: { Cookie: cookie } })
  expect(await (await session()).json()).toEqual({ account_id: server.accountId, credential: 'session' })

  const leave = (headers: Record<string, string>) =>
    fetch(`${server.origin}/api/v1/session`, { method: 'DELETE', headers: { Cookie: cookie, ...headers } })
  expect((await leave({})).status).toBe(403)
  expect((await leave({ Origin: 'https://evil.example' })).status).toBe(403)
  const left = await leave({ Origin: server.origin })
  expect(left.status).toBe(204)
  expect(left.headers.get('Set-Cookie')).toContain('overtone_session=;')
  expect((await session()).status).toBe(401)
})

it('takes no sign-in link twice', async () => {
  const { token } = await server.accounts.createSignInLink(server.accountId)
  const open = () => fetch(`${server.origin}/sign-in/${token}`, { redirect: 'manual' })
  const first = await open()
  expect(first.headers.get('Set-Cookie')).toMatch(/HttpOnly.*SameSite=Strict/i)
  const second = await open()
  expect([second.status, second.headers.get('Set-Cookie')]).toEqual([403, null])
})

it('tells whether it can work', async () => {
  const reply = await fetch(`${server.origin}/healthz`)
  expect(await reply.json()).toEqual({ status: 'ok', database: 'ok', engines: 'ok' })
})
