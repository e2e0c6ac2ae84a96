import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { musicSchema } from '@/api/music'
import { audioServer } from '@/testing/node/audio-server'
import { decodeFile } from '@/testing/node/decode-file'

vi.setConfig({ testTimeout: 120_000 })

const server = await audioServer({ credits: 50 })

function compose(body: unknown, headers: Record<string, string> = {}) {
  return server.app.request('/v1/audio/music', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

it('composes what was asked for, tells how it was understood, and charges its price once for a key', async () => {
  const asked = { prompt: 'calm solo piano with glockenspiel of doom', duration: 5, seed: 7 }
  const key = { 'Idempotency-Key': 'one' }
  const [first, second] = await Promise.all([compose(asked, key), compose(asked, key)])
  expect([first.status, second.status]).toEqual([200, 200])
  expect(first.headers.get('X-Credits-Used')).toBe('20')
  const music = musicSchema.parse(await first.json())
  expect(music).toMatchObject({ cost_credits: 20, format: 'mp3', seed: 7, prompt: asked.prompt })
  expect(music.understood!.map(({ text }) => text).join(' ')).toContain('piano')
  expect(music.not_understood!.map(({ text }) => text).join(' ')).toContain('doom')
  expect(musicSchema.parse(await second.json()).audio_base64).toBe(music.audio_base64)
  expect(await server.credits()).toEqual({ remaining: 30, reserved: 0 })
  const path = join(mkdtempSync(join(tmpdir(), 'overtone-music-')), 'music.mp3')
  writeFileSync(path, Buffer.from(music.audio_base64, 'base64'))
  const samples = await decodeFile(path)
  expect(music.duration_seconds).toBeCloseTo(5, 1)
  expect(samples.length / 16_000).toBeCloseTo(5, 0)
  expect(samples.some((sample) => Math.abs(sample) > 0.1)).toBe(true)
})

it('gives a variation to who names no seed', async () => {
  const music = musicSchema.parse(await (await compose({ prompt: '8-bit chase', duration: 5 })).json())
  expect(music.seed).toBeGreaterThanOrEqual(0)
  expect(await server.credits()).toEqual({ remaining: 10, reserved: 0 })
})

it('composes nothing for who cannot pay', async () => {
  const refused = await compose({ prompt: 'house' })
  expect(refused.status).toBe(402)
  expect(await refused.json()).toEqual({ detail: 'Insufficient credits. Required: 20, Available: 10' })
})
