import { readFile } from 'node:fs/promises'
import { ALL_FORMATS, BlobSource, Input } from 'mediabunny'
import { expect, test } from 'vitest'
import { decodeWhole } from '@/testing/node/decode-file'
import { sameBytes } from '@/testing/node/same-bytes'
import { mediaFileOfBlob } from './media-file'
import './node-media'
import { remux } from './remux'

const TAKES = [
  { file: 'take.webm', type: 'audio/webm;codecs=opus', format: 'WebM' },
  { file: 'take.mp4', type: 'audio/mp4;codecs=opus', format: 'MP4' },
]

test.each(TAKES)('$file gets a duration, and stays in its container', async ({ file, type, format }) => {
  const take = await takeOf(file, type)
  // The MP4 states the length of its first packet.
  expect((await statedDuration(take)) ?? 0).toBeLessThan(0.1)
  const written = await remux(take, new AbortController().signal)
  expect(written.type).toBe(type)
  expect(await statedDuration(written)).toBeCloseTo(4.2, 0)
  await expect(formatOf(written)).resolves.toBe(format)
})

test.each(TAKES)('$file sounds as before, sample by sample', async ({ file, type }) => {
  const take = await takeOf(file, type)
  const before = await decodeWhole(mediaFileOfBlob(take))
  const after = await decodeWhole(mediaFileOfBlob(await remux(take, new AbortController().signal)))
  const common = Math.min(before.samples.length, after.samples.length)
  expect(Math.abs(before.samples.length - after.samples.length)).toBeLessThanOrEqual(0.02 * 16_000)
  expect(sameBytes(after.samples.subarray(0, common), before.samples.subarray(0, common))).toBe(true)
})

test('writing anew stops when it is no longer wanted', async () => {
  const aborted = AbortSignal.abort()
  const take = await takeOf('take.webm', 'audio/webm')
  await expect(remux(take, aborted)).rejects.toMatchObject({ name: 'AbortError' })
})

async function takeOf(file: string, type: string) {
  return new Blob([new Uint8Array(await readFile(`e2e/audio/${file}`))], { type })
}

async function statedDuration(blob: Blob) {
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS })
  const track = await input.getPrimaryAudioTrack()
  return track?.getDurationFromMetadata()
}

async function formatOf(blob: Blob) {
  return (await new Input({ source: new BlobSource(blob), formats: ALL_FORMATS }).getFormat()).name
}
