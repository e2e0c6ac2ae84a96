import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { readFileSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveApp } from '@/testing/node/served-app'

const clip = readFileSync('e2e/audio/hello.wav')

let server: Awaited<ReturnType<typeof serveApp>>
let agent: Client

beforeAll(async () => {
  server = await serveApp({ OVERTONE_STARTING_CREDITS: '5' })
  agent = await connect(server.key)
})
afterAll(async () => {
  await agent.close()
  await server.close()
})

async function connect(key: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const requestInit = { headers: { Authorization: `Bearer ${key}` } }
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.origin}/mcp`), { requestInit }))
  return client
}

async function call(name: string, input: Record<string, unknown> = {}) {
  // The client gives up after a minute otherwise, and a busy machine may take longer.
  const patience = { timeout: 280_000 }
  const { structuredContent, content, isError } = await agent.callTool(
    { name, arguments: input },
    undefined,
    patience,
  )
  // The tools of this server answer with one text.
  const [{ text }] = content as [{ text: string }]
  return { found: structuredContent as Record<string, unknown>, text, isError: isError ?? false }
}

async function storeClip(): Promise<string> {
  const file = {
    accountId: server.accountId,
    name: 'talk.wav',
    contentType: 'audio/wav',
    folder: '',
    metadata: {},
  }
  return (await server.files.add(file, [clip])).id
}

it('lists its tools to who has a key, and nothing to others', async () => {
  const { tools } = await agent.listTools()
  expect(tools.map(({ name }) => name).toSorted()).toEqual([
    'balance',
    'compose',
    'get_file',
    'list_files',
    'speak',
    'transcribe',
    'translate',
  ])
  await expect(connect('wrong')).rejects.toThrow(/401|Unauthorized|Invalid API key/)
})

it('transcribes a recording in base64 and one that is stored, each for its price', async () => {
  const spoken = await call('transcribe', { audio: clip.toString('base64'), language: 'en' })
  expect(spoken.found).toMatchObject({ text: expect.stringMatching(/hello,? and welcome/i), cost_credits: 1 })
  const captions = await call('transcribe', { file_id: await storeClip(), format: 'vtt' })
  expect(captions.found['text']).toMatch(/^WEBVTT\n\n00:00:/)
  expect((await call('balance')).found).toMatchObject({ used_credits: 2, remaining_credits: 3 })
  expect(readdirSync(server.uploadFolder)).toEqual([])
})

it('lists stored files, and gives a link to each', async () => {
  const file_id = await storeClip()
  expect((await call('list_files', { limit: 1 })).found).toMatchObject({ files: [{ file_id }] })
  const { found } = await call('get_file', { file_id })
  const bytes = await (await fetch(String(found['url']))).arrayBuffer()
  expect(Buffer.from(bytes).equals(clip)).toBe(true)
})

it.each([
  ['neither a file nor sound', 'transcribe', {}, /either file_id or audio/],
  [
    'a file that is not there',
    'translate',
    { file_id: '00000000-0000-4000-8000-000000000000' },
    /File not found/,
  ],
  ['what is no sound', 'transcribe', { audio: 'aGVsbG8=' }, /.+/],
  ['nothing', 'transcribe', { audio: '' }, /empty/],
  ['a voice model nobody has', 'speak', { text: 'Hello', model_id: 'x' }, /^Audio model 'x' not found$/],
  ['what cannot be said', 'speak', { text: '🎉' }, /nothing in this text that can be said/],
  [
    'music by a model nobody has',
    'compose',
    { prompt: 'piano', model_id: 'x' },
    /^Audio model 'x' not found$/,
  ],
  ['a prompt without words', 'compose', { prompt: '🎉' }, /no words/],
  ['a text that is too long', 'speak', { text: 'a'.repeat(5001) }, /5000/],
])('says what is wrong when given or asked for %s, and charges nothing', async (_, name, input, message) => {
  const before = (await call('balance')).found['remaining_credits']
  const { isError, text } = await call(name, input)
  expect([isError, text]).toEqual([true, expect.stringMatching(message)])
  expect((await call('balance')).found['remaining_credits']).toBe(before)
})

it('stores what it speaks as a file of the format that was asked for', async () => {
  const audio = new Uint8Array(clip)
  server.engines.speak = async ({ format }) => {
    expect(format).toBe('wav')
    return { audio, durationSeconds: 1, words: [] }
  }
  const { found } = await call('speak', { text: 'Hello.', format: 'wav' })
  expect(found).toMatchObject({ format: 'wav', cost_credits: 1 })
  const reply = await fetch(String(found['url']))
  expect(reply.headers.get('Content-Type')).toBe('audio/wav')
  expect(Buffer.from(await reply.arrayBuffer()).equals(clip)).toBe(true)
})

it('works for nobody who cannot pay', async () => {
  await server.ledger.reserve({
    jobId: 'other',
    accountId: server.accountId,
    costCredits: 2,
    description: 'Other',
  })
  const { isError, text } = await call('transcribe', { file_id: await storeClip() })
  expect([isError, text]).toEqual([true, 'Insufficient credits. Required: 1, Available: 0'])
})

it('takes POST alone', async () => {
  const reply = await fetch(`${server.origin}/mcp`, { headers: { 'X-API-Key': server.key } })
  expect([reply.status, reply.headers.get('Allow')]).toEqual([405, 'POST'])
})
