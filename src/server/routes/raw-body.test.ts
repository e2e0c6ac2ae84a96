import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { asksForRawBody } from './raw-body'

async function isRaw(headers: Record<string, string>, format?: string): Promise<boolean> {
  const app = new Hono().get('/', (context) => context.json(asksForRawBody(context, format)))
  return (await app.request('/', { headers })).json() as Promise<boolean>
}

it.each(['text/plain', 'text/vtt', 'application/x-subrip', 'text/vtt, */*;q=0.1'])(
  'sends the document bare to who accepts %s',
  async (accept) => expect(await isRaw({ Accept: accept }, 'vtt')).toBe(true),
)

it.each(['', '*/*', 'application/json', 'application/json, text/plain, */*', 'text/html'])(
  'sends the envelope to who accepts %j',
  async (accept) => expect(await isRaw({ Accept: accept }, 'vtt')).toBe(false),
)

it.each(['OpenAI/JS 6.49.0', 'OpenAI/Python 1.99.0', 'AsyncOpenAI/Python 1.99.0'])(
  "gives OpenAI's client %s what it reads: the body of a format it named, JSON otherwise",
  async (agent) => {
    const headers = { 'User-Agent': agent, Accept: 'application/json' }
    expect(await isRaw(headers, 'text')).toBe(true)
    expect(await isRaw(headers)).toBe(false)
  },
)
