import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { audioModelsSchema } from '@/api/audio-models'
import { multimodalTtsSchema, ttsSchema } from '@/api/speech'
import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { mediaFileOfPath } from '@/engines/media/node-media'
import { audioServer } from '@/testing/node/audio-server'
import { decodeWhole } from '@/testing/node/decode-file'

const server = await audioServer()
afterAll(() => server.engines.stop())

const CODECS = { wav: /pcm/, mp3: /mp3/, flac: /flac/, opus: /opus/, aac: /aac/ }

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

/** What is in a file, whatever it is called: codec, length by its samples, and how loud it is. */
async function heard(audio: Uint8Array) {
  const path = join(server.uploadFolder, 'speech')
  await writeFile(path, audio)
  const { media, samples } = await decodeWhole(await mediaFileOfPath(path))
  return {
    codec: media.codec,
    seconds: samples.length / 16_000,
    loudnessLufs: integratedLoudness([samples], 16_000),
  }
}

it.each([
  ['mp3', {}],
  ['mp3', { format: null }],
  ['wav', { format: 'wav' }],
  ['wav', { response_format: 'wav' }],
] as const)(
  'speaks a text as %s for %j: true length, words with times, price',
  async (format, asked) => {
    const request = { text: 'Hello there, 5 friends.', ...asked }
    const { response, cost } = await charged(() => post('/audio/tts', request))
    expect(response.status).toBe(200)
    const reply = ttsSchema.parse(await response.json())
    expect(reply).toMatchObject({ cost_credits: 1, format })
    expect(cost).toBe(1)
    const { codec, seconds, loudnessLufs } = await heard(Buffer.from(reply.audio_base64, 'base64'))
    expect(codec).toMatch(CODECS[format])
    expect(Math.abs(seconds - reply.duration_seconds)).toBeLessThan(0.1)
    expect(Math.abs(loudnessLufs + 16)).toBeLessThan(0.7)
    expect(reply.words!.map(({ word }) => word)).toEqual(['Hello', 'there', '5', 'friends'])
    // Its process has to start and to load the model first.
  },
  240_000,
)

it.each(['mp3', 'wav'] as const)(
  'speaks %s by the other door for 14 credits, and tells what is left',
  async (format) => {
    const { response, cost } = await charged(() => post('/multimodal/tts', { text: 'Hello.', format }))
    expect(response.status).toBe(201)
    const reply = multimodalTtsSchema.parse(await response.json())
    expect(reply).toMatchObject({ format, credits_used: 14 })
    expect(reply.credits_remaining).toBe((await server.credits()).remaining)
    expect(cost).toBe(14)
    const { codec, seconds } = await heard(Buffer.from(reply.audio_base64, 'base64'))
    expect(codec).toMatch(CODECS[format])
    expect(Math.abs(seconds - reply.duration_ms / 1000)).toBeLessThan(0.1)
  },
)

it.each([
  ['wav', 'audio/wav', /^RIFF....WAVE/s],
  ['mp3', 'audio/mpeg', /^ID3|^\u00FF[\u00F2\u00F3\u00FA\u00FB]/],
  ['flac', 'audio/flac', /^fLaC/],
  ['opus', 'audio/ogg', /^OggS/],
  ['aac', 'audio/aac', /^\u00FF\u00F1/],
] as const)(
  'answers OpenAI’s request with %s, as loud and as long as it is said',
  async (format, mediaType, magic) => {
    const request = { input: 'Hi there.', model: 'kokoro', voice: 'alloy', response_format: format }
    const { response, cost } = await charged(() => post('/audio/speech', request))
    expect(response.headers.get('Content-Type')).toBe(mediaType)
    expect(response.headers.get('X-Credits-Used')).toBe('5')
    expect(cost).toBe(5)
    const audio = Buffer.from(await response.arrayBuffer())
    expect(audio.toString('latin1')).toMatch(magic)
    const { codec, seconds, loudnessLufs } = await heard(audio)
    expect(codec).toMatch(CODECS[format])
    expect(Math.abs(seconds - Number(response.headers.get('X-Duration-Seconds')))).toBeLessThan(0.12)
    expect(Math.abs(loudnessLufs + 16)).toBeLessThan(0.7)
  },
)

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
