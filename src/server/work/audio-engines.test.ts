import { afterEach, expect, it } from 'vitest'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { childProcesses } from '@/testing/node/child-processes'
import { createAudioEngines } from './audio-engines'

const hello = 'e2e/audio/hello.flac'
const options = { ...DEFAULT_TRANSCRIPTION_OPTIONS, language: 'en' }
const job = (signal = new AbortController().signal) => ({ signal, onProgress: () => {} })
let engines: ReturnType<typeof createAudioEngines>

afterEach(() => engines.stop())

it('fails what a crashed engine worked on, and works on in a new process', async () => {
  engines = createAudioEngines({ recognizers: 1, idleSeconds: 60 })
  const lost = engines.transcribe('e2e/audio/meeting-3.mp3', options, job())
  lost.catch(() => {})
  await expect.poll(() => childProcesses('recognition-process'), { timeout: 60_000 }).toHaveLength(1)
  const [crashed] = childProcesses('recognition-process')
  process.kill(crashed!, 'SIGSEGV')
  await expect(lost).rejects.toMatchObject({ status: 503, headers: { 'Retry-After': '2' } })
  const { segments } = await engines.transcribe(hello, options, job())
  expect(segments.length).toBeGreaterThan(0)
  expect(childProcesses('recognition-process')).not.toContain(crashed)
})

it('stops a process that nobody asks, so that its memory comes back', async () => {
  engines = createAudioEngines({ recognizers: 1, idleSeconds: 0.2 })
  expect(await engines.measure(hello, new AbortController().signal)).toBeCloseTo(4.2, 1)
  await expect.poll(() => childProcesses('media-process'), { timeout: 60_000 }).toEqual([])
  expect(await engines.measure(hello, new AbortController().signal)).toBeCloseTo(4.2, 1)
})

it('lets go at once of work that is cancelled', async () => {
  engines = createAudioEngines({ recognizers: 1, idleSeconds: 60 })
  const controller = new AbortController()
  const measuring = engines.measure(hello, controller.signal)
  controller.abort(new Error('gone'))
  await expect(measuring).rejects.toThrow('gone')
})

it('keeps the names of what is wrong with a file', async () => {
  engines = createAudioEngines({ recognizers: 1, idleSeconds: 60 })
  const { signal } = new AbortController()
  await expect(engines.measure('e2e/audio/bad/text.mp3', signal)).rejects.toMatchObject({
    name: 'UnsupportedAudioError',
  })
})
