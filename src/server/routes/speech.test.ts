import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { audioModelsSchema } from '@/api/audio-models'
import { multimodalTtsSchema, ttsSchema, type SpeechFormat } from '@/api/speech'
import { audioServer } from '@/testing/node/audio-server'
import { decodeFile } from '@/testing/node/decode-file'

const server = await audioServer()
afterAll(() => server.engines.stop())

function post(path: string, body: object, headers: Record<string, string> = {}) {
  const all = { 'Content-Type': 'application/json', ...headers }
  return server.app.request(`/v1${path}`, { method: 'POST', headers: all, body: JSON.stringify(body) })
}

async function charged(request: () => Response | Promise<Response>) {
  const before = await server.credits()
  const response = await request()
  const after = await server.credits()
  expect(after.reserved).toBe(0)
  return { response, cost: before.remaining - after.remaining }
}

/** Length of a file's sound by its samples, and whether there is any. */
async function heard(audio: Uint8Array, format: string) {
  const path = join(server.uploadFolder, `speech.${format}`)
  await writeFile(path, audio)
  const samples = await decodeFile(path)
  return {
    seconds: samples.length / 16_000,
    loudest: samples.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0),
  }
}

it('speaks a text as MP3 and tells its true length, when each word is said, and what it cost', async () => {
  const { response, cost } = await charged(() => post('/audio/tts', { text: 'Hello there, 5 friends.' }))
  expect(response.status).toBe(200)
  const reply = ttsSchema.parse(await response.json())
  expect(reply).toMatchObject({ cost_credits: 1, format: 'mp3' })
  expect(cost).toBe(1)
  const { seconds, loudest } = await heard(Buffer.from(reply.audio_base64, 'base64'), 'mp3')
  expect(Math.abs(seconds - reply.duration_seconds)).toBeLessThan(0.1)
  expect(loudest).toBeGreaterThan(0.2)
  expect(reply.words!.map(({ word }) => word)).toEqual(['Hello', 'there', '5', 'friends'])
  // Its process has to start and to load the model first.
}, 240_000)

it('speaks by the other door for 14 credits, and tells what is left', async () => {
  const { response, cost } = await charged(() => post('/multimodal/tts', { text: 'Hello.' }))
  expect(response.status).toBe(201)
  const reply = multimodalTtsSchema.parse(await response.json())
  expect(reply).toMatchObject({ format: 'mp3', credits_used: 14 })
  expect(reply.credits_remaining).toBe((await server.credits()).remaining)
  expect(cost).toBe(14)
  const { seconds } = await heard(Buffer.from(reply.audio_base64, 'base64'), 'mp3')
  expect(Math.abs(seconds - reply.duration_ms / 1000)).toBeLessThan(0.1)
})

const MAGIC: [SpeechFormat, string, string][] = [
  ['wav', 'audio/wav', 'RIFF'],
  ['flac', 'audio/flac', 'fLaC'],
  ['opus', 'audio/ogg', 'OggS'],
  ['aac', 'audio/aac', '\u00FF\u00F1'],
]

it.each(MAGIC)('answers OpenAI’s request with %s', async (response_format, mediaType, magic) => {
  const request = { input: 'Hi.', model: 'kokoro', voice: 'alloy', response_format }
  const { response, cost } = await charged(() => post('/audio/speech', request))
  expect(response.headers.get('Content-Type')).toBe(mediaType)
  expect(response.headers.get('X-Credits-Used')).toBe('5')
  expect(cost).toBe(5)
  const audio = Buffer.from(await response.arrayBuffer())
  expect(audio.toString('latin1')).toMatch(new RegExp(`^${magic}`))
  const { seconds } = await heard(audio, response_format)
  expect(Math.abs(seconds - Number(response.headers.get('X-Duration-Seconds')))).toBeLessThan(0.12)
})

async function pcmSeconds(speed: number) {
  const request = {
    input: 'One two three four.',
    model: 'tts-1',
    voice: 'nobody',
    response_format: 'pcm',
    speed,
  }
  const response = await post('/audio/speech', request)
  return (await response.arrayBuffer()).byteLength / 2 / 24_000
}

it('gives raw samples as pcm, faster when asked', async () => {
  const [usual, fast] = [await pcmSeconds(1), await pcmSeconds(1.5)]
  expect(usual / fast).toBeGreaterThan(1.25)
})

it('speaks once for one idempotency key, and charges once', async () => {
  const key = { 'Idempotency-Key': 'speech-1' }
  const both = await charged(async () => {
    const first = await (await post('/audio/tts', { text: 'Once.' }, key)).text()
    const second = await post('/audio/tts', { text: 'Once.' }, key)
    expect(await second.clone().text()).toBe(first)
    return second
  })
  expect(both.cost).toBe(1)
  expect((await post('/audio/tts', { text: 'Twice.' }, key)).status).toBe(422)
})

it.each([
  ['🎉 … !!!', 'There is nothing in this text that can be said.'],
  ['[pause 2s]', 'There is nothing in this text that can be said.'],
  ['Привет', expect.stringContaining('Cyrillic')],
  ['שלום', expect.stringContaining('Hebrew')],
])('refuses %j with the reason, and charges nothing', async (text, msg) => {
  const { response, cost } = await charged(() => post('/audio/tts', { text }))
  expect(response.status).toBe(422)
  expect(await response.json()).toEqual({ detail: [{ loc: ['body', 'text'], msg, type: 'value_error' }] })
  expect(cost).toBe(0)
})

it('says openly which built-in voice stands for which name', async () => {
  const { models, voices, extensions } = audioModelsSchema.parse(
    await (await server.app.request('/v1/audio/models')).json(),
  )
  const mms = models.find(({ id }) => id === 'facebook/mms-tts-eng')
  expect(mms).toMatchObject({ available: true, credits: 1, engine: 'kokoro', default_voice: 'af_heart' })
  expect(voices).toContainEqual({
    id: 'bf_emma',
    name: 'Emma',
    language: 'en-GB',
    gender: 'female',
    grade: 'B-',
    licence: 'Apache-2.0',
    aliases: ['Wise_Woman', 'Abbess', 'sage'],
  })
  expect(extensions).toContain('speech')
})
