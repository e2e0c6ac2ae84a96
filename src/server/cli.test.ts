import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { decodeFile } from '@/testing/node/decode-file'
import { wavFile } from '@/testing/wav'

/** Runs the program as `npm run transcribe` does. */
async function transcribe(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/cli.ts', ...args])
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ])
  return { stdout, stderr, exitCode }
}

const wordsOf = (said: string) => said.toLowerCase().match(/[a-z']+/g)

it('writes what is said to standard output, and how far it is to standard error', async () => {
  const { stdout, stderr, exitCode } = await transcribe('e2e/audio/hello.flac')
  expect(stdout).toBe('Hello and welcome. This is a short recording to play with.\n')
  expect(stderr).toMatch(/^hello\.flac: 0:0[34]$/m)
  expect(stderr).toMatch(
    /^0:04 of audio in \d+\.\d s \(\d+\.\d x real time, model load \d+\.\d s not counted\)$/m,
  )
  expect(exitCode).toBe(0)
})

it('writes JSON with the fields of OpenAI', async () => {
  const { stdout } = await transcribe('e2e/audio/hello.flac', '--format', 'json', '--language', 'en')
  const verbose = JSON.parse(stdout) as Record<string, unknown> & Record<'segments' | 'words', object[]>
  expect(verbose).toMatchObject({ task: 'transcribe', language: 'english' })
  expect(verbose.duration).toBeCloseTo(4.2, 1)
  expect(verbose.words[0]).toEqual({ word: 'Hello', start: expect.any(Number), end: expect.any(Number) })
  expect(Object.keys(verbose.segments[0]!).join(' ')).toBe(
    'id seek start end text tokens temperature avg_logprob compression_ratio no_speech_prob',
  )
})

it('says in one plain line what is wrong with a file, goes on with the others, and exits with 1', async () => {
  const files = ['e2e/audio/bad/text.mp3', 'nowhere.mp3', 'e2e/audio/hello.flac']
  const { stdout, stderr, exitCode } = await transcribe(...files)
  expect(stdout).toBe('==> hello.flac <==\nHello and welcome. This is a short recording to play with.\n\n')
  expect(stderr).toMatch(/^text\.mp3: This is not an audio or video file that can be read\.$/m)
  expect(stderr).toMatch(/^nowhere\.mp3: There is no such file\.$/m)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(exitCode).toBe(1)
})

it('says nothing more of a file than that one line, whatever the libraries have to say', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'overtone-'))
  const path = join(folder, 'song.m4a')
  const bytes = await readFile('e2e/audio/sample.m4a')
  bytes.write('alac', bytes.indexOf('mp4a'))
  bytes.write('alac', bytes.indexOf('esds'))
  await writeFile(path, bytes)
  const { stdout, stderr, exitCode } = await transcribe(path)
  expect(stdout).toBe('')
  expect(stderr).toBe(
    'song.m4a: Sound in Apple Lossless cannot be decoded here. Convert it to uncompressed WAV, AAC or MP3.\n',
  )
  expect(exitCode).toBe(1)
  await rm(folder, { recursive: true })
})

it('transcribes what there is of a file that ends early, says so in one plain line, and exits with 0', async () => {
  const { stdout, stderr, exitCode } = await transcribe('e2e/audio/bad/truncated.mp3')
  expect(stdout).toContain('Hello and welcome.')
  expect(stderr).toMatch(/^truncated\.mp3: the file ends early; what could be read was transcribed$/m)
  expect(exitCode).toBe(0)
})

it.each([-30, -40])('hears every word of what was recorded at %s dB', async (db) => {
  const folder = await mkdtemp(join(tmpdir(), 'overtone-'))
  const path = join(folder, 'quiet.wav')
  const sound = await decodeFile('e2e/audio/sample.mp3')
  const quiet = sound.map((sample) => sample * 10 ** (db / 20))
  await writeFile(path, new Uint8Array(await wavFile([quiet], 16_000).arrayBuffer()))
  const { stdout } = await transcribe(path, 'e2e/audio/sample.mp3')
  const [heard, asLoud] = stdout.split(/==> .* <==\n/).slice(1)
  expect(wordsOf(heard!)).toEqual(wordsOf(asLoud!))
  await rm(folder, { recursive: true })
})

it('says that no speech was found, and that a folder is no file', async () => {
  const { stdout, stderr, exitCode } = await transcribe(
    'e2e/audio/bad/tenth-of-a-second.wav',
    'e2e/audio/said',
  )
  expect(stdout).toBe('==> tenth-of-a-second.wav <==\n\n')
  expect(stderr).toMatch(/^tenth-of-a-second\.wav: no speech was found\.$/m)
  expect(stderr).toMatch(/^said: This is a folder; name the files in it\.$/m)
  expect(exitCode).toBe(1)
})

it('writes captions of several files to a folder, a file of each', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'overtone-'))
  const out = join(folder, 'said')
  const files = ['e2e/audio/hello.flac', 'e2e/audio/spoken/spoken-1.mp3']
  const { stdout, exitCode } = await transcribe(...files, '--format', 'srt', '--out', out)
  expect(stdout).toBe('')
  expect((await readdir(out)).toSorted()).toEqual(['hello.srt', 'spoken-1.srt'])
  expect(await readFile(join(out, 'hello.srt'), 'utf8')).toMatch(
    /^1\n00:00:0\d,\d{3} --> 00:00:0\d,\d{3}\nHello and welcome/,
  )
  expect(exitCode).toBe(0)
  await rm(folder, { recursive: true })
})

it.each([
  [[], 'No file was named'],
  [['a.mp3', 'b.mp3', '--format', 'vtt'], '--out'],
  [['a.mp3', '--model', 'whisper-huge'], 'whisper-huge'],
  [['a.mp3', '--language', 'klingon'], 'whisper-base knows no language "klingon"'],
])('refuses %j with a reason and exit 2', async (args, reason) => {
  const { stdout, stderr, exitCode } = await transcribe(...args)
  expect(stderr).toContain(reason)
  expect(stderr).toContain('Usage: ')
  expect(stdout).toBe('')
  expect(exitCode).toBe(2)
})

it('explains itself when asked', async () => {
  const { stdout, exitCode } = await transcribe('--help')
  expect(stdout).toContain('--temperature')
  expect(exitCode).toBe(0)
})
