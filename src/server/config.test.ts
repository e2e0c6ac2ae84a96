import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config'

it('needs nothing: an embedded database, the cloud as upstream, 500 credits', () => {
  expect(readConfig(null, {})).toEqual({
    dataFolder: resolve('.overtone'),
    databaseUrl: null,
    jwtSecret: null,
    upstreamUrl: 'https://api.ainative.studio/api/v1',
    customUpstreams: [],
    startingCredits: 500,
    musicCostCredits: 20,
  })
})

it('reads the environment, and the option of the data folder before it', () => {
  const env = {
    OVERTONE_DATA: '/data/of/env',
    DATABASE_URL: 'postgresql://user:word@db:5432/overtone',
    OVERTONE_JWT_SECRET: 'x'.repeat(32),
    OVERTONE_UPSTREAM: 'http://127.0.0.1:9/api/',
    OVERTONE_CUSTOM_UPSTREAMS: 'https://a.example/v1, https://a.example/v2 http://localhost:8000',
    OVERTONE_STARTING_CREDITS: '7',
    OVERTONE_MUSIC_CREDITS: '35',
  }
  expect(readConfig(null, env)).toEqual({
    dataFolder: '/data/of/env',
    databaseUrl: env.DATABASE_URL,
    jwtSecret: env.OVERTONE_JWT_SECRET,
    upstreamUrl: 'http://127.0.0.1:9/api',
    customUpstreams: ['https://a.example/v1', 'https://a.example/v2', 'http://localhost:8000'],
    startingCredits: 7,
    musicCostCredits: 35,
  })
  expect(readConfig('/given', env).dataFolder).toBe('/given')
})

it('counts an empty variable as none', () => {
  expect(readConfig(null, { DATABASE_URL: '', OVERTONE_JWT_SECRET: '' })).toEqual(readConfig(null, {}))
})

it.each([
  ['DATABASE_URL', 'mysql://db'],
  ['DATABASE_URL', 'db'],
  ['OVERTONE_JWT_SECRET', 'short'],
  ['OVERTONE_UPSTREAM', 'ftp://a.example'],
  ['OVERTONE_CUSTOM_UPSTREAMS', 'https://a.example, nonsense'],
  ['OVERTONE_STARTING_CREDITS', '1.5'],
  ['OVERTONE_STARTING_CREDITS', '-1'],
  ['OVERTONE_STARTING_CREDITS', 'many'],
])('refuses %s=%s and names the variable, not what it holds', (name, text) => {
  const refused = expect.objectContaining({ name: 'UsageError', message: expect.stringMatching(`^${name}`) })
  expect(() => readConfig(null, { [name]: text })).toThrow(refused)
})
