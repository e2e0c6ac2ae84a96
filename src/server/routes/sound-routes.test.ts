import { beforeAll, describe, expect, it, vi } from 'vitest'
import { audioModelsSchema } from '@/api/audio-models'
import type { SpeechRequest } from '@/server/work/protocol'
import { audioServer } from '@/testing/node/audio-server'

const server = await audioServer({ credits: 2000 })

function post(path: string, body: unknown) {
  const headers = { 'Content-Type': 'application/json' }
  return server.app.request(`/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

it.each([
  ['/audio/tts', { text: 'Hello', model_id: 'nobody/knows', voice: 'unheard' }, 'nobody/knows'],
  ['/audio/speech', { input: 'Hello', model: 'tts-9', voice: 'alloy' }, 'tts-9'],
  ['/audio/music', { prompt: 'Rain', model_id: 'muse' }, 'muse'],
])('says that %s of %j needs a model that is not here, and charges nothing', async (path, body, model) => {
  const before = await server.credits()
  const response = await post(path, body)
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({ detail: `Audio model '${model}' not found` })
  expect(await server.credits()).toEqual(before)
})

it.each([
  ['/audio/tts', {}, 'text'],
  ['/audio/tts', { text: '' }, 'text'],
  ['/audio/tts', { text: 'a'.repeat(5001) }, 'text'],
  ['/multimodal/tts', { text: 'a'.repeat(5001) }, 'text'],
  ['/audio/tts', { text: 'a', format: 'ogg' }, 'format'],
  ['/multimodal/tts', { text: 'a', response_format: 'flac' }, 'response_format'],
  ['/audio/speech', { model: 'tts-1', voice: 'alloy' }, 'input'],
  ['/audio/speech', { input: 'a', model: 'tts-1', voice: 'alloy', speed: 9 }, 'speed'],
  ['/audio/music', { prompt: 'a'.repeat(501) }, 'prompt'],
  ['/audio/music', { prompt: '🎉' }, 'prompt'],
  ['/audio/music', { prompt: 'Rain', duration: 4 }, 'duration'],
  ['/audio/music', { prompt: 'Rain', duration: 61 }, 'duration'],
  ['/audio/music', { prompt: 'Rain', duration: 7.5 }, 'duration'],
])('refuses at %s what is wrong first: %j', async (path, body, field) => {
  const response = await post(path, body)
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ detail: [{ loc: ['body', field] }] })
})

describe('a voice', () => {
  const asked: SpeechRequest[] = []
  beforeAll(() => {
    server.engines.speak = async (request) => {
      asked.push(request)
      return { audio: new Uint8Array(1), durationSeconds: 1, words: [] }
    }
  })
  const spoken = async (path: string, body: object) => {
    expect((await post(path, body)).ok).toBe(true)
    return asked.at(-1)!
  }

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nobody', '', null, undefined])(
    'named %j is that of the model, at each door',
    async (voice) => {
      const { voiceId } = await spoken('/audio/tts', { text: 'Hi', voice })
      expect(voiceId).toBe('af_heart')
      const minimax = await spoken('/audio/tts', { text: 'Hi', voice, model_id: 'minimax' })
      expect(minimax.voiceId).toBe('bf_emma')
      const openAi = await spoken('/audio/speech', { input: 'Hi', voice, model: 'tts-1' })
      expect(openAi.voiceId).toBe('af_heart')
    },
  )

  it.each(['__proto__', '', null])('named %j is the default of /multimodal/tts', async (voice) => {
    expect((await spoken('/multimodal/tts', { text: 'Hi', voice })).voiceId).toBe('bf_emma')
  })

  it('says a text of 5,000 characters', async () => {
    const text = 'a'.repeat(5000)
    expect((await spoken('/audio/tts', { text })).text).toBe(text)
    expect((await spoken('/multimodal/tts', { text })).text).toBe(text)
    expect((await spoken('/audio/speech', { input: text, model: 'tts-1', voice: 'alloy' })).text).toBe(text)
  })
})

it('lists the models that are here, who does their work, and what goes beyond the contract', async () => {
  const reply = audioModelsSchema.parse(await (await server.app.request('/v1/audio/models')).json())
  const here = reply.models.filter(({ available }) => available)
  const heard = here.filter(({ kind }) => kind === 'transcription')
  expect(heard.map(({ id }) => id)).toEqual(['whisper-1', 'whisper-base'])
  expect(here[0]).toMatchObject({ kind: 'transcription', credits: 1, per: '10 seconds' })
  expect(here[0]!.languages).toContain('es')
  expect(reply.models).toContainEqual({
    id: 'minimax-music-v2',
    kind: 'music',
    available: true,
    credits: 20,
    per: 'request',
    languages: ['en'],
    about: 'Composed by rules, played by samples; not a neural model.',
    engine: 'overtone-composer',
  })
  expect(reply.extensions).toEqual(['verbose_json', 'stream', 'idempotency_key', 'speech', 'seed'])
})

it('takes ten requests a minute for speech of /multimodal/tts, right or wrong', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
  for (let count = 0; count < 10; count++) expect((await post('/multimodal/tts', {})).status).toBe(422)
  vi.setSystemTime(Date.now() + 20_000)
  const refused = await post('/multimodal/tts', {})
  expect(refused.status).toBe(429)
  expect(refused.headers.get('Retry-After')).toBe('40')
  vi.setSystemTime(Date.now() + 40_000)
  expect((await post('/multimodal/tts', {})).status).toBe(422)
  vi.useRealTimers()
})
