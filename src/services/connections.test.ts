import { beforeEach, describe, expect, it } from 'vitest'
import { thisHome } from '@/api/client/service-http'
import { listConnections } from '@/storage/connections'
import { openSecret } from '@/storage/secrets'
import { freshOrigin } from '@/testing/fake-browser'
import { addConnection, httpOf, removeConnection, testDraft, type ConnectionDraft } from './connections'

const draft: ConnectionDraft = {
  kind: 'custom',
  name: 'Cluster',
  baseUrl: 'https://speech.example/v1/',
  auth: 'key',
  key: 'sk-1',
}
const BALANCE = {
  total_credits: 500,
  used_credits: 20,
  remaining_credits: 480,
  plan: 'pro',
  period_end: '2026-12-01',
}

beforeEach(() => freshOrigin())

describe('a service that is tested', () => {
  it('works as the cloud does: no list of models, and the balance where it is documented', async () => {
    const seen = await test({ '/credits/balance': Response.json(BALANCE) })
    expect(seen.test).toMatchObject({
      status: 'works',
      balance: { remainingCredits: 480, plan: 'pro' },
      extensions: [],
      transcriptionModel: 'whisper-1',
      balancePath: '/credits/balance',
    })
  })

  it('is asked at the public path where the documented one is not found, and that is remembered', async () => {
    const wrapped = { success: true, data: { total_credits: 500, used_credits: 20 } }
    const seen = await test({ '/public/credits/balance': Response.json(wrapped) })
    expect(seen.test).toMatchObject({
      balance: { remainingCredits: 480 },
      balancePath: '/public/credits/balance',
    })
  })

  it('works as an OpenAI-compatible server does: no credits, its own model', async () => {
    const models = { object: 'list', data: [{ id: 'llama-3' }, { id: 'openai/whisper-large-v3' }] }
    const seen = await test({ '/models': Response.json(models) })
    expect(seen.test).toMatchObject({
      status: 'works',
      balance: null,
      balancePath: null,
      extensions: ['verbose_json'],
      transcriptionModel: 'openai/whisper-large-v3',
    })
  })

  it('tells what it can do beyond the contract', async () => {
    const offer = {
      models: [{ id: 'whisper-1', kind: 'transcription', available: true }],
      extensions: ['stream'],
    }
    const replies = { '/audio/models': Response.json(offer), '/credits/balance': Response.json(BALANCE) }
    expect((await test(replies)).test).toMatchObject({ extensions: ['stream'] })
  })

  it.each([
    ['wrong key', Response.json({ detail: 'Invalid API key' }, { status: 401 })],
    ['wrong key', new Response('Forbidden', { status: 403 })],
    ['wrong address', new Response('Not Found', { status: 404 })],
    ['not this api', new Response('<!doctype html><title>Welcome</title>')],
    ['not this api', Response.json({ hello: 'world' })],
    ['service failed', new Response('<html>502</html>', { status: 502 })],
    ['unreachable', new TypeError('Failed to fetch')],
  ])('fails for a reason that a person can act on: %s', async (reason, reply) => {
    const seen = await test({ '/credits/balance': reply })
    expect(seen.test).toMatchObject({ status: 'failed', reason })
    expect((seen.test as { message: string }).message).not.toBe('')
  })
})

describe('a connection', () => {
  it('keeps its key sealed, sends it with each request, and nowhere else', async () => {
    const seen = await test({ '/credits/balance': Response.json(BALANCE) })
    if (seen.test.status === 'failed') throw new Error(seen.test.message)
    const connection = await addConnection({ ...draft, key: ' sk-1 ' }, seen.test)
    expect(connection.baseUrl).toBe('https://speech.example/v1')
    expect(JSON.stringify(await listConnections())).not.toContain('sk-1')
    await httpOf(connection, seen.home).send('/credits/balance', { signal: new AbortController().signal })
    // The page may talk to its own server alone.
    expect(seen.requests.at(-1)).toEqual(['/relay/https/speech.example/v1/credits/balance', 'Bearer sk-1'])
    expect(seen.requests.every(([url]) => !url?.includes('sk-1'))).toBe(true)
  })

  it('that is removed takes its key with it', async () => {
    const seen = await test({ '/credits/balance': Response.json(BALANCE) })
    if (seen.test.status === 'failed') throw new Error(seen.test.message)
    const { id } = await addConnection(draft, seen.test)
    await removeConnection(id)
    expect(await listConnections()).toEqual([])
    expect(await openSecret(id)).toBeNull()
  })

  it('whose key is lost says so before anything is sent', async () => {
    const seen = await test({ '/credits/balance': Response.json(BALANCE) })
    if (seen.test.status === 'failed') throw new Error(seen.test.message)
    const connection = await addConnection({ ...draft, key: null }, seen.test)
    const before = seen.requests.length
    const sent = httpOf(connection, seen.home).send('/x', { signal: new AbortController().signal })
    await expect(sent).rejects.toMatchObject({ name: 'KeyLostError', charge: 'no' })
    expect(seen.requests).toHaveLength(before)
  })
})

/** A server that knows these paths alone. */
async function test(replies: Record<string, Response | Error>) {
  const requests: [url: string, authorization: string | null][] = []
  const home: typeof thisHome = {
    ...thisHome,
    async fetch(url, init) {
      requests.push([String(url), new Headers(init?.headers).get('authorization')])
      const reply = replies[String(url).replace('/relay/https/speech.example/v1', '')]
      if (reply instanceof Error) throw reply
      return reply?.clone() ?? Response.json({ detail: 'Not Found' }, { status: 404 })
    },
  }
  return { test: await testDraft(draft, new AbortController().signal, home), requests, home }
}
