import { registerMediabunnyServer } from '@mediabunny/server'
import { expect, test } from 'vitest'
import { int16FromFloat, pcmFileName, SAMPLES_PER_PCM_FILE } from '@/domain/audio/pcm-layout'
import { FakeDirectory } from '@/testing/fake-file-system'
import { decodeWhole } from '@/testing/node/decode-file'
import { levelDb, tone } from '@/testing/tones'
import { encodeUpload, uploadSeconds } from './encode-upload'
import { mediaFileOfBlob } from './media-file'
import './node-media'

const quiet = { signal: new AbortController().signal, onProgress: () => undefined }
const MAX_BYTES = 26_148_864

test('where nothing can encode Opus, as in Node without help, it is WAV, and still fits', async () => {
  const seconds = await uploadSeconds(MAX_BYTES)
  expect(seconds).toBeGreaterThan(13 * 60)
  const file = await encodeUpload(await minutes(2), { startSample: 0, endSample: 120 * 16_000 }, quiet)
  expect(file.name).toBe('speech.wav')
  expect(file.size - 120 * 32_000).toBeLessThan(1024)
  const { media } = await decodeWhole(mediaFileOfBlob(file))
  expect(media.durationSeconds).toBe(120)
  registerMediabunnyServer()
})

test('a part of a recording comes out as long as it is, at its time, over the edge of two files', async () => {
  const directory = await minutes(2)
  const file = await encodeUpload(directory, { startSample: 50 * 16_000, endSample: 70 * 16_000 }, quiet)
  expect(file.name).toBe('speech.webm')
  const { media, samples } = await decodeWhole(mediaFileOfBlob(file))
  expect(media).toMatchObject({ container: 'WebM', codec: 'opus', channels: 1 })
  expect(media.durationSeconds).toBeCloseTo(20, 1)
  // The first minute is a tone, the second is silent.
  expect(levelDb(samples.subarray(16_000, 9 * 16_000))).toBeGreaterThan(-9)
  expect(levelDb(samples.subarray(11 * 16_000, 19 * 16_000))).toBeLessThan(-50)
})

test('what is said to fit does fit, and is over an hour and a half', async () => {
  const seconds = await uploadSeconds(MAX_BYTES)
  expect(seconds).toBeGreaterThan(90 * 60)
  const file = await encodeUpload(await minutes(2), { startSample: 0, endSample: 120 * 16_000 }, quiet)
  expect((file.size / 120) * seconds).toBeLessThan(MAX_BYTES)
})

test('the same part gives the same bytes', async () => {
  const directory = await minutes(1)
  const span = { startSample: 8000, endSample: 24_000 }
  const [one, two] = [await encodeUpload(directory, span, quiet), await encodeUpload(directory, span, quiet)]
  expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await two.arrayBuffer()))).toBe(true)
})

test('encoding stops when it is no longer wanted', async () => {
  const job = { ...quiet, signal: AbortSignal.abort(new Error('enough')) }
  await expect(encodeUpload(await minutes(1), { startSample: 0, endSample: 16_000 }, job)).rejects.toThrow(
    'enough',
  )
})

/** A tone in the first minute, silence in the rest. */
async function minutes(count: number): Promise<FileSystemDirectoryHandle> {
  const directory = new FakeDirectory()
  for (let index = 0; index < count; index++) {
    const samples = index === 0 ? tone(440, 16_000, 60, 0.5) : new Float32Array(SAMPLES_PER_PCM_FILE)
    const handle = await directory.getFileHandle(pcmFileName(index), { create: true })
    await new Blob([int16FromFloat(samples)]).stream().pipeTo(await handle.createWritable())
  }
  // The fake has the methods that are used.
  return directory as unknown as FileSystemDirectoryHandle
}
