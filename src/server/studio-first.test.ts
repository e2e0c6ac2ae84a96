import { Hono } from 'hono'
import { EventEmitter, once } from 'node:events'
import { expect, it } from 'vitest'
import { studioFirst } from './studio-first'

const studio = new Hono().get('*', (context) => context.text('studio'))
const server = new Hono().all('*', (context) => context.text('server'))

it.each(['/', '/transcribe', '/assets/index.js', '/docs', '/v1x'])(
  'serves %s while the database is still being opened, or cannot be',
  async (path) => {
    const app = studioFirst(studio, () => new Promise(() => {}))
    expect(await (await app.request(path)).text()).toBe('studio')
  },
)

it.each([
  '/api/v1/credits/balance',
  '/v1',
  '/mcp',
  '/proxy/audio/tts',
  '/relay/https/a.example/v1/audio/tts',
  '/sign-in/x',
  '/healthz',
  '/openapi.json',
])('lets %s wait for it', async (path) => {
  const database = new EventEmitter()
  const opening = once(database, 'open').then(() => server)
  const reply = studioFirst(studio, () => opening).request(path, { method: 'POST' })
  database.emit('open')
  expect(await (await reply).text()).toBe('server')
})
