import { afterAll, expect, it } from 'vitest'
import { transcriptionSchema, verboseTranscriptionSchema } from '@/api/transcription'
import { audioServer, clipForm } from '@/testing/node/audio-server'

const server = await audioServer()
const HELLO = 'Hello and welcome. This is a short recording to play with.'

afterAll(() => server.engines.stop())

function post(form: FormData, headers: Record<string, string> = {}, path = '/v1/audio/transcriptions') {
  return server.app.request(path, { method: 'POST', body: form, headers })
}
const hello = (fields: Record<string, string | string[]> = {}, headers: Record<string, string> = {}) =>
  post(clipForm('hello.flac', { language: 'en', ...fields }), headers)

/** What a request costs, beside its reply. */
async function charged(request: () => Response | Promise<Response>) {
  const before = await server.credits()
  const response = await request()
  const after = await server.credits()
  expect(after.reserved).toBe(0)
  return { response, cost: before.remaining - after.remaining }
}

it('answers with the text, its cost, length and language, and charges that', async () => {
  const { response, cost } = await charged(() => post(clipForm('hello.flac')))
  expect(response.status).toBe(200)
  expect(response.headers.get('X-Credits-Used')).toBe('1')
  const reply = transcriptionSchema.parse(await response.json())
  expect(reply).toMatchObject({ text: HELLO, cost_credits: 1, language: 'en' })
  expect(reply.duration_seconds).toBeCloseTo(4.2, 1)
  expect(cost).toBe(1)
})

it('charges each ten seconds begun', async () => {
  const { response, cost } = await charged(() => post(clipForm('sample.mp3', { language: 'en' })))
  expect(await response.json()).toMatchObject({ cost_credits: 3, duration_seconds: expect.closeTo(22.69, 1) })
  expect(cost).toBe(3)
})

it('sends captions bare to who accepts them', async () => {
  const response = await hello({ response_format: 'vtt' }, { Accept: 'text/vtt' })
  expect(response.headers.get('Content-Type')).toBe('text/vtt; charset=utf-8')
  expect(response.headers.get('X-Credits-Used')).toBe('1')
  expect(await response.text()).toMatch(/^WEBVTT\n\n00:00:00\.\d{3} --> 00:00:0\d\.\d{3}\nHello and welcome/)
})

it('gives the times that are asked for with verbose_json', async () => {
  const fields = { response_format: 'verbose_json', 'timestamp_granularities[]': ['word', 'segment'] }
  const reply = verboseTranscriptionSchema.parse(await (await hello(fields)).json())
  expect(reply).toMatchObject({ task: 'transcribe', language: 'english', text: HELLO, cost_credits: 1 })
  expect(reply.words!.map(({ word }) => word).join(' ')).toBe(HELLO)
  expect(reply.segments![0]).toMatchObject({ id: 0, start: expect.closeTo(0.2, 0) })
})

it('translates to English and tells the language that was spoken', async () => {
  const reply = await post(clipForm('foreign/es-1.ogg'), {}, '/v1/audio/translations')
  const { text, language } = transcriptionSchema.parse(await reply.json())
  expect(language).toBe('es')
  expect(text).toMatch(/\b(the|is|to|and|of|in)\b/)
})

it('answers with an empty text when nothing is said', async () => {
  const { response, cost } = await charged(() => post(clipForm('bad/tenth-of-a-second.wav')))
  expect(await response.json()).toMatchObject({ text: '', language: 'und', cost_credits: 1 })
  expect(cost).toBe(1)
})

it.each([
  ['bad/text.mp3', 415, 'This is not an audio or video file that can be read.'],
  ['bad/silent-video.mp4', 415, 'There is no sound in this video.'],
  ['bad/protected.m4a', 415, 'The sound is encrypted, and only the player it was sold for can open it.'],
  ['bad/unknown-codec.mkv', 415, expect.stringContaining('cannot be decoded here')],
  ['bad/unknown-container.wma', 415, 'This is not an audio or video file that can be read.'],
  ['bad/truncated-index-lost.m4a', 415, expect.stringContaining('')],
  ['bad/empty.mp3', 422, [{ loc: ['body', 'file'], msg: 'The file is empty', type: expect.any(String) }]],
])('refuses %s with %i and charges nothing', async (clip, status, detail) => {
  const { response, cost } = await charged(() => post(clipForm(clip)))
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ detail })
  expect(cost).toBe(0)
})

it.each([
  ['temperature', '1.5'],
  ['temperature', 'hot'],
  ['language', 'xx'],
  ['language', 'english'],
  ['response_format', 'docx'],
  ['timestamp_granularities[]', 'letter'],
  ['stream', 'perhaps'],
])('refuses %s=%s with 422 that names it', async (field, value) => {
  const { response, cost } = await charged(() => hello({ [field]: value }))
  expect(response.status).toBe(422)
  const { detail } = (await response.json()) as { detail: { loc: string[] }[] }
  expect(detail[0]!.loc.slice(0, 2)).toEqual(['body', field])
  expect(cost).toBe(0)
})

it('asks for the file when there is none', async () => {
  const response = await post(new FormData())
  expect(response.status).toBe(422)
  expect(await response.json()).toEqual({
    detail: [{ loc: ['body', 'file'], msg: 'Field required', type: 'missing' }],
  })
})

it('knows no model that is not here', async () => {
  const response = await hello({ model: 'whisper-large' })
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({ detail: "Audio model 'whisper-large' not found" })
})

it('keeps no upload once it has answered', async () => {
  await expect.poll(server.uploads).toEqual([])
})
