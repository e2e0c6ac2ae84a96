import type { Hono } from 'hono'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, expect, it } from 'vitest'
import { transcriptEventSchema, type TranscriptEvent } from '@/api/transcript-events'
import { listen } from '@/server/listen'
import { audioServer, clipForm } from '@/testing/node/audio-server'
import { childProcesses } from '@/testing/node/child-processes'

const HELLO = 'Hello and welcome. This is a short recording to play with.'
/** Takes a quarter of a minute at the least, and is never waited for. */
const LONG_CLIP = 'meeting-3.mp3'

/** This machine may be busy with much else. */
const PATIENCE = { timeout: 120_000 }

const server = await audioServer({ mostWaiting: 1 })
// The routes ask nothing of the app beyond what `listen` passes on.
const { url, stop } = await listen(server.app as unknown as Hono, { port: 0, host: '127.0.0.1' })
const address = `${url}v1/audio/transcriptions`

afterEach(async () => {
  await expect.poll(async () => (await server.credits()).reserved, PATIENCE).toBe(0)
  await expect.poll(server.uploads, PATIENCE).toEqual([])
})
afterAll(async () => {
  server.engines.stop()
  await stop()
})

/** A request that can be hung up. */
function send(clip: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const controller = new AbortController()
  const body = clipForm(clip, { language: 'en', ...fields })
  const response = fetch(address, { method: 'POST', body, headers, signal: controller.signal })
  response.catch(() => {})
  return { response, hangUp: () => controller.abort() }
}

/** One long request at work; resolves when its credits are reserved. */
async function busy() {
  const { remaining } = await server.credits()
  const request = send(LONG_CLIP)
  await expect.poll(async () => (await server.credits()).remaining, PATIENCE).toBe(remaining - 16)
  return request
}

/** The start of an upload, on a connection of its own. */
function beginUpload(length: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const head = `POST /v1/audio/transcriptions HTTP/1.1\r\nHost: x\r\n${length}\r\n`
  socket.on('error', () => {})
  socket.write(`${head}Content-Type: multipart/form-data; boundary=x\r\n\r\n`)
  return socket
}
const filePart = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.mp3"\r\n\r\n'

/** All that came, however the connection ended: whoever still sends may find it cut off after the answer. */
function untilClosed(socket: Socket): Promise<string> {
  let received = ''
  socket.on('data', (bytes) => (received += bytes.toString()))
  return new Promise((resolve) => socket.on('close', () => resolve(received)))
}

function chunked(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
}

async function* eventsOf(response: Response): AsyncGenerator<TranscriptEvent> {
  const decoder = new TextDecoder()
  let received = ''
  for await (const chunk of response.body!) {
    received += decoder.decode(chunk, { stream: true })
    const messages = received.split('\n\n')
    received = messages.pop()!
    for (const message of messages) {
      const line = message.replace(/^data: /, '')
      if (line !== '[DONE]' && !line.startsWith(':')) yield transcriptEventSchema.parse(JSON.parse(line))
    }
  }
}

const credits = async () => (await server.credits()).remaining

it('tells a stream its place in the queue, then its words, then the bill', async () => {
  const first = await busy()
  const before = await credits()
  const second = send('hello.flac', { stream: 'true', response_format: 'verbose_json' })
  const events: TranscriptEvent[] = []
  for await (const event of eventsOf(await second.response)) {
    if (events.length === 0) first.hangUp()
    events.push(event)
  }
  expect(events[0]).toMatchObject({ type: 'transcript.progress', state: 'queued', ahead: 1 })
  expect(events[1]).toMatchObject({ type: 'transcript.progress', state: 'working', ahead: 0 })
  expect(events).toContainEqual({ type: 'transcript.text.delta', delta: HELLO })
  expect(events.at(-1)).toMatchObject({
    type: 'transcript.text.done',
    text: HELLO,
    cost_credits: 1,
    language: 'en',
    segments: [expect.objectContaining({ id: 0 })],
  })
  await expect.poll(credits, PATIENCE).toBe(before + 16 - 1)
})

it('refuses what is over its bound with 429 and a time to come back, and charges nothing for it', async () => {
  const before = await credits()
  const first = await busy()
  const second = send('hello.flac', { stream: 'true' })
  expect((await second.response).status).toBe(200)
  const third = await send('hello.flac').response
  expect(third.status).toBe(429)
  expect(Number(third.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await third.json()).toEqual({ detail: expect.stringContaining('busy') })
  first.hangUp()
  second.hangUp()
  await expect.poll(credits, PATIENCE).toBe(before)
})

it('charges nothing to who hangs up while the recording is worked on, and is free for the next at once', async () => {
  const before = await credits()
  const request = await busy()
  request.hangUp()
  await expect.poll(credits, PATIENCE).toBe(before)
  expect((await send('hello.flac').response).status).toBe(200)
})

it('charges nothing to who leaves a stream', async () => {
  const before = await credits()
  const { response, hangUp } = send(LONG_CLIP, { stream: 'true' })
  for await (const event of eventsOf(await response)) {
    expect(event).toMatchObject({ type: 'transcript.progress' })
    break
  }
  hangUp()
  await expect.poll(credits, PATIENCE).toBe(before)
})

it('tells a stream that its engine crashed, charges nothing, and works on', async () => {
  const before = await credits()
  const { response } = send(LONG_CLIP, { stream: 'true' })
  const events: TranscriptEvent[] = []
  for await (const event of eventsOf(await response)) {
    if (events.length === 0)
      for (const id of childProcesses('recognition-process')) process.kill(id, 'SIGKILL')
    events.push(event)
  }
  expect(events.at(-1)).toEqual({
    error: { message: expect.stringContaining('nothing was charged'), code: 503 },
  })
  expect(await credits()).toBe(before)
  expect((await send('hello.flac').response).status).toBe(200)
})

it('answers the same Idempotency-Key with the same reply, and charges once', async () => {
  const before = await credits()
  const headers = { 'Idempotency-Key': 'intent-1' }
  const both = [send('hello.flac', {}, headers), send('hello.flac', {}, headers)]
  const [first, second] = await Promise.all(both.map(async ({ response }) => (await response).json()))
  expect(first).toEqual(second)
  expect(await credits()).toBe(before - 1)
  const other = await send('hello.flac', { prompt: 'Okapi' }, headers).response
  expect(other.status).toBe(422)
})

it('answers 402 before any work', async () => {
  const poor = await audioServer({ credits: 15 })
  const response = await poor.app.request('/v1/audio/transcriptions', {
    method: 'POST',
    body: clipForm(LONG_CLIP),
  })
  expect(response.status).toBe(402)
  expect(await response.json()).toEqual({ detail: 'Insufficient credits. Required: 16, Available: 15' })
  expect(childProcesses('recognition-process').length).toBeLessThan(2)
  poor.engines.stop()
})

it('keeps nothing of an upload that breaks off', async () => {
  const socket = beginUpload('Content-Length: 9000000')
  socket.write(filePart)
  socket.write(Buffer.alloc(1_000_000))
  await expect.poll(server.uploads, PATIENCE).toHaveLength(1)
  socket.destroy()
  await expect.poll(server.uploads, PATIENCE).toEqual([])
})

it('answers 413 while the client still sends, and hangs up', async () => {
  const socket = beginUpload('Transfer-Encoding: chunked')
  socket.write(chunked(Buffer.from(filePart)))
  const sendMore = () =>
    socket.writable && socket.write(chunked(Buffer.alloc(65_536)), () => setImmediate(sendMore))
  sendMore()
  const answer = await untilClosed(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain('"File too large')
})
