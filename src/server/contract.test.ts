import { execFile, spawnSync } from 'node:child_process'
import { copyFileSync, createReadStream, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import OpenAI, { AuthenticationError, NotFoundError } from 'openai'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { FileUrl } from '@/api/files'
import { MUSIC_COST_CREDITS } from '@/api/prices'
import { installWithApt } from '@/testing/node/apt'
import { replySchemas } from '@/testing/node/reply-schemas'
import { serveApp } from '@/testing/node/served-app'

/** "The harbour was quiet until the first ferry arrived." */
const CLIP = 'e2e/audio/spoken/spoken-1.mp3'
const WORDS = /harbou?r was quiet/i

// Real engines on a machine that has other work.
vi.setConfig({ testTimeout: 300_000 })

let server: Awaited<ReturnType<typeof serveApp>>
let openai: OpenAI
const folder = mkdtempSync(join(tmpdir(), 'overtone-contract-'))
copyFileSync(CLIP, join(folder, 'meeting.mp3'))

beforeAll(async () => {
  if (spawnSync('curl', ['--version']).status !== 0) installWithApt('curl')
  server = await serveApp()
  openai = new OpenAI({ baseURL: `${server.origin}/v1`, apiKey: server.key, maxRetries: 0 })
})
afterAll(() => server.close())

const recording = () => createReadStream(CLIP)
const model = 'whisper-1'

function ask<Format extends 'json' | 'text' | 'srt' | 'vtt'>(response_format: Format) {
  return openai.audio.transcriptions.create({ file: recording(), model, response_format })
}

/** The command as a person pastes it into a shell. */
async function paste(command: string, env: Record<string, string>) {
  const script = `curl() { command curl -s -i "$@"; }\n${command}`
  const settings = { cwd: folder, env: { ...process.env, OVERTONE_KEY: server.key, ...env } }
  const { stdout } = await promisify(execFile)('sh', ['-c', script], settings)
  const [head = '', body = ''] = stdout.split(/\r\n\r\n(?!HTTP)([\s\S]*)/)
  const status = Number(/^HTTP\/1.1 (?!100)(\d+)/m.exec(stdout)![1])
  const contentType = /^content-type: (.*?)\r?$/im.exec(head)?.[1] ?? ''
  return { status, contentType, body }
}

/** A file of its own for each command, and a link to it. */
async function exampleFile(): Promise<Record<string, string>> {
  const { id } = await server.files.add(
    { accountId: server.accountId, name: 'a.txt', contentType: 'text/plain', folder: '', metadata: {} },
    [Buffer.from('hello')],
  )
  const { path } = server.fileLinks.linkTo(id, 60)
  const { searchParams } = new URL(path, server.origin)
  return {
    FILE_ID: id,
    EXPIRES: searchParams.get('expires')!,
    SIGNATURE: searchParams.get('signature')!,
  }
}

it('documents commands that do what they say', async () => {
  const schemas = await replySchemas(server.origin)
  for (const { method, path, operation } of schemas.operations) {
    const command = operation['x-codeSamples'][0]!.source
    const { status, contentType, body } = await paste(command, await exampleFile())
    const expected = Number(Object.keys(operation.responses)[0])
    expect([command, status]).toEqual([command, expected])
    const problem = schemas.problemOf({ method, path, status, contentType, body })
    expect([command, problem]).toEqual([command, null])
  }
})

it('answers the official OpenAI client in each format', async () => {
  expect((await ask('json')).text).toMatch(WORDS)
  expect(await ask('text')).toMatch(/^The harbo/)
  expect(await ask('srt')).toMatch(/^1\n00:00:0\d,\d{3} --> 00:00:0\d,\d{3}\nThe harbo/)
  expect(await ask('vtt')).toMatch(/^WEBVTT\n\n00:00:0\d\.\d{3} --> /)
})

it('gives the OpenAI client words with their times', async () => {
  const { text, language, duration, words, segments } = await openai.audio.transcriptions.create({
    file: recording(),
    model,
    response_format: 'verbose_json',
    timestamp_granularities: ['word', 'segment'],
  })
  expect([text, language]).toEqual([expect.stringMatching(WORDS), 'english'])
  expect(words!.map(({ word }) => word)).toContain('ferry')
  expect(words!.every(({ start, end }) => start <= end && end <= Number(duration) + 0.1)).toBe(true)
  expect(segments!.map((segment) => segment.text).join('')).toMatch(WORDS)
})

it('streams to the OpenAI client, whose pieces make the whole', async () => {
  const stream = await openai.audio.transcriptions.create({ file: recording(), model, stream: true })
  let pieces = ''
  let whole: string | undefined
  for await (const event of stream) {
    if (event.type === 'transcript.text.delta') pieces += event.delta
    if (event.type === 'transcript.text.done') whole = event.text
  }
  expect(whole).toMatch(WORDS)
  expect(pieces.trim()).toBe(whole!.trim())
})

it('speaks for the OpenAI client', async () => {
  const reply = await openai.audio.speech.create({ model: 'tts-1', voice: 'alloy', input: 'Hello there.' })
  expect(reply.headers.get('Content-Type')).toBe('audio/mpeg')
  const file = new File([await reply.arrayBuffer()], 'speech.mp3')
  expect((await openai.audio.transcriptions.create({ file, model })).text).toMatch(/hello/i)
})

it('translates for the OpenAI client', async () => {
  const { text } = await openai.audio.translations.create({
    file: createReadStream('e2e/audio/foreign/es-1.ogg'),
    model,
  })
  expect(text).toMatch(/[a-z]{3}/i)
})

it('tells the OpenAI client the status and the reason of what it refuses', async () => {
  const speech = openai.audio.speech.create({ model: 'tts-9', voice: 'alloy', input: 'Hello' })
  await expect(speech).rejects.toBeInstanceOf(NotFoundError)
  const noKey = new OpenAI({ baseURL: `${server.origin}/v1`, apiKey: 'wrong', maxRetries: 0 })
  await expect(noKey.audio.transcriptions.create({ file: recording(), model })).rejects.toBeInstanceOf(
    AuthenticationError,
  )
  const noModel = openai.audio.transcriptions.create({ file: recording(), model: 'whisper-9' })
  await expect(noModel).rejects.toMatchObject({ status: 404 })
})

it('charged for what succeeded, and for nothing else', async () => {
  const { usedCredits, reservedCredits } = await server.ledger.balance(server.accountId)
  // Two by curl, four formats, words, a stream, what was spoken, a translation: each of them under ten seconds.
  const heard = 10
  // By curl at each of the three doors, and by OpenAI's client.
  const spoken = 1 + 14 + 5 + 5
  const composed = MUSIC_COST_CREDITS
  expect([usedCredits, reservedCredits]).toEqual([heard + spoken + composed, 0])
})

it('names the way to a file as the server is reached', async () => {
  const { FILE_ID } = await exampleFile()
  const address = `${server.origin.replace('127.0.0.1', 'localhost')}/v1/public/zerodb/files/${FILE_ID}/url`
  const reply = await fetch(address, { headers: { 'X-API-Key': server.key } }).catch(() => null)
  // Where localhost is IPv6 alone there is nothing to see.
  if (reply) expect(((await reply.json()) as FileUrl).url).toContain('http://localhost:')
})
