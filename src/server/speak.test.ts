import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decodeFile } from '@/testing/node/decode-file'

const folder = mkdtempSync(join(tmpdir(), 'overtone-speak-'))

/** The program, as `npm run speak` starts it. */
function run(...args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const program = ['--import', 'tsx', 'src/server/speak.ts', ...args]
    const child = execFile(process.execPath, program, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

it('writes a file that says the text, and tells on standard error how far it is', async () => {
  const path = join(folder, 'hello.wav')
  const { code, stdout, stderr } = await run('Hello there. [pause 1s] Bye.', '--out', path)
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toMatch(/^50 %\n100 %\n.*hello\.wav: [\d.]+ s of sound in [\d.]+ s/)
  expect(readFileSync(path).subarray(0, 4).toString()).toBe('RIFF')
  const seconds = (await decodeFile(path)).length / 16_000
  expect(seconds).toBeGreaterThan(1.8)
  expect(seconds).toBeLessThan(5)
}, 240_000)

it('lists the voices with their languages, grades and licences', async () => {
  const { code, stdout } = await run('--list')
  expect(code).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(17)
  expect(stdout).toMatch(/^bf_emma +Emma +en-GB +female +B- +Apache-2\.0$/m)
})

it('ends with 1 before it loads anything where the file cannot be written', async () => {
  const path = join(folder, 'none', 'hello.wav')
  const { code, stderr } = await run('Hello there.', '--out', path)
  expect([code, stderr]).toEqual([
    1,
    `${path} cannot be written: there is no folder ${join(folder, 'none')}.\n`,
  ])
})

it('warns of pauses that are read out', async () => {
  const text = 'One. [pause -1s] Two. [pause 1s]\nThree [pause 0.5'
  const { stderr } = await run(text, '--out', join(folder, 'none', 'hello.wav'))
  const rest =
    'is read out as it is written. A pause is written [pause 0.5s], in seconds, milliseconds or minutes.'
  expect(stderr).toMatch(/^\[pause -1s\] is read.*\n\[pause 0\.5 is read.*\n.*cannot be written/)
  expect(stderr.split(rest)).toHaveLength(3)
})

it('ends with 2 and the usage for a wrong option, with 1 and a plain line for a text that cannot be said', async () => {
  const wrong = await run('Hello', '--voice', 'nobody')
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Usage: npm run --silent speak')])
  const unspeakable = await run('Привет')
  expect([unspeakable.code, unspeakable.stderr]).toEqual([
    1,
    expect.stringMatching(/^This voice cannot read “Привет”: Cyrillic.*\n$/),
  ])
})
