import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readMidi } from '@/testing/music/read-midi'

// Each starts a program, and on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 })

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'overtone-compose-'))))
afterAll(() => rm(folder, { recursive: true }))

/** Runs the program as `npm run compose` does. */
async function compose(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/compose.ts', ...args])
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ])
  return { stdout, stderr, exitCode }
}

it('writes a file of exactly the length, and says what it made of the prompt', async () => {
  const path = join(folder, 'a.wav')
  const { stderr, exitCode } = await compose(
    'gloomy 8-bit zither, 120 bpm',
    '--seconds',
    '5',
    '--seed',
    '7',
    '--out',
    path,
  )
  expect(stderr).toContain('8-bit, 120.0 BPM, 4/4')
  expect(stderr).toContain('Understood "gloomy": gloomy')
  expect(stderr).toContain('Not understood "zither": unknown')
  expect(exitCode).toBe(0)
  const wav = await readFile(path)
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
  // 5 s of stereo at 44.1 kHz, 16 bit, and a header.
  expect(wav.length - 5 * 44_100 * 4).toBeLessThan(200)
  expect(wav.length).toBeGreaterThan(5 * 44_100 * 4)
})

it('writes MIDI', async () => {
  const path = join(folder, 'a.mid')
  expect((await compose('jazz', '--seconds', '5', '--out', path)).exitCode).toBe(0)
  expect(readMidi(await readFile(path)).tracks.length).toBeGreaterThan(2)
})

it.each([
  [['jazz', '--seconds', '61'], 2, '--seconds is a number from 5 to 60'],
  [['música tranquila'], 2, 'Only prompts in English are read'],
  [
    ['jazz', '--seconds', '5', '--out', '/nowhere/at/all.wav'],
    1,
    'cannot be written: there is no folder /nowhere/at.',
  ],
])('fails on %j in plain words', async (args, code, reason) => {
  const { stdout, stderr, exitCode } = await compose(...args)
  expect(stderr).toContain(reason)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stdout).toBe('')
  expect(exitCode).toBe(code)
})

it('explains itself when asked', async () => {
  const { stdout, exitCode } = await compose('--help')
  expect(stdout).toContain('not a neural model')
  expect(exitCode).toBe(0)
})
