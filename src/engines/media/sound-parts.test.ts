import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bestMatch } from '@/testing/likeness'
import { decodeFile, decodeWhole } from '@/testing/node/decode-file'
import { levelDb, tone } from '@/testing/tones'
import { encodeAudio } from './encode-audio'
import { measureFile } from './measure-file'
import { mediaFileOfBlob } from './media-file'
import './node-encoders'
import './node-media'

const signal = new AbortController().signal
const ONE = 'e2e/audio/spoken/spoken-1.mp3'
const OTHER = 'e2e/audio/spoken/spoken-2.mp3'
/** As they were encoded: MP3 at 24 kHz with 576 samples a frame, of which the first 1105 are the encoder's run-up. */
const ONE_SECONDS = 3.375
const OTHER_SECONDS = 3.75
const FRAMES = 143 + 159
const MP3_FRAME_SECONDS = 576 / 24_000

const bytesOf = async (path: string) => new Uint8Array(await readFile(path))
const fileOf = (...parts: Uint8Array<ArrayBuffer>[]) => mediaFileOfBlob(new Blob(parts))

async function lengths(...parts: Uint8Array<ArrayBuffer>[]) {
  const { media, samples } = await decodeWhole(fileOf(...parts))
  const { durationSeconds } = await measureFile(fileOf(...parts), signal)
  expect(Math.abs(durationSeconds - media.durationSeconds)).toBeLessThan(0.07)
  expect(samples).toHaveLength(Math.round(media.durationSeconds * 16_000))
  return { media, samples }
}

/** An MP3 without its ID3 tag and without the frame that counts the others. */
async function bareFrames(path: string) {
  const bytes = await bytesOf(path)
  const firstFrame = bytes.indexOf(0xff)
  return bytes.slice(bytes.indexOf(0xff, firstFrame + 40))
}

test('an MP3 behind an MP3 is heard to its end, as long and at the time that players play it', async () => {
  const { media, samples } = await lengths(await bytesOf(ONE), await bytesOf(OTHER))
  expect(media).toMatchObject({ container: 'MP3', isTruncated: false })
  // Players cut the run-up of the first file alone.
  expect(media.durationSeconds).toBeCloseTo((FRAMES * 576 - 1105) / 24_000, 4)
  expect(media.durationSeconds - ONE_SECONDS - OTHER_SECONDS).toBeLessThan(4 * MP3_FRAME_SECONDS)
  const secondStart = Math.round((143 * 576 * 16_000) / 24_000)
  const second = bestMatch(samples.subarray(secondStart), await decodeFile(OTHER))
  expect(second.likeness).toBeGreaterThan(0.95)
})

test('frames that follow those which the tag counts are heard, though no second tag announces them', async () => {
  const { media } = await lengths(await bytesOf(ONE), await bareFrames(OTHER))
  expect(media.durationSeconds).toBeCloseTo((FRAMES * 576 - 1105) / 24_000, 4)
  expect(media.isTruncated).toBe(false)
})

test('an MP3 of another rate and of more channels goes on where the first one ends', async () => {
  const stereo = [tone(440, 44_100, 2, 0.5), tone(440, 44_100, 2, 0.5)]
  const { media, samples } = await lengths(await bytesOf(ONE), await encodeAudio(stereo, 44_100, 'mp3'))
  expect(media).toMatchObject({ sampleRate: 24_000, channels: 1, isTruncated: false })
  expect(media.durationSeconds).toBeGreaterThan(ONE_SECONDS + 2)
  expect(media.durationSeconds).toBeLessThan(ONE_SECONDS + 2.15)
  expect(levelDb(samples.subarray(-24_000, -4000))).toBeCloseTo(20 * Math.log10(0.5), 0)
})

test('a picture between two MP3s is not taken for sound, whatever its bytes look like', async () => {
  const other = await bareFrames(OTHER)
  // One frame's header at every hundredth byte.
  const picture = new Uint8Array(50_000).map((_, i) => other[i % 100] ?? 0)
  picture.forEach((_, i) => i % 100 > 3 && (picture[i] = 0))
  const tag = new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 3, 0x06, 0x50])
  const { media } = await lengths(await bytesOf(ONE), tag, picture, other)
  expect(media.durationSeconds).toBeCloseTo((FRAMES * 576 - 1105) / 24_000, 4)
})

test('what lies before the first frame is no part that was lost', async () => {
  const { media } = await lengths(new Uint8Array(3000), await bareFrames(ONE), await bytesOf(OTHER))
  expect(media.durationSeconds).toBeCloseTo((FRAMES * 576) / 24_000, 4)
  expect(media.isTruncated).toBe(false)
})

test('an MP3 of changing bit rate that states no length is not said to be cut off', async () => {
  const louder = await encodeAudio(tone(440, 24_000, 20, 0.5), 24_000, 'mp3')
  const { media } = await lengths(await bareFrames(ONE), louder.slice(louder.indexOf(0xff)))
  expect(media.durationSeconds).toBeGreaterThan(ONE_SECONDS + 20)
  expect(media.isTruncated).toBe(false)
})

test.each([
  ['of one serial number', 'sample.ogg', 'sample.ogg', 2 * 22.6917],
  ['of two', 'sample.ogg', 'foreign/es-1.ogg', 22.6917 + 3.725],
  ['of Opus', 'sample.opus', 'sample.opus', 2 * 22.6917],
  ['in two codecs', 'foreign/es-1.ogg', 'sample.opus', 3.725 + 22.6917],
])('a chain of Ogg streams %s is heard to its end', async (_, one, other, seconds) => {
  const [first, second] = await Promise.all([bytesOf(`e2e/audio/${one}`), bytesOf(`e2e/audio/${other}`)])
  const { media, samples } = await lengths(first, second)
  expect(media).toMatchObject({ container: 'Ogg', isTruncated: false })
  expect(Math.abs(media.durationSeconds - seconds)).toBeLessThan(0.02)
  const reference = await decodeFile(`e2e/audio/${other}`)
  const match = bestMatch(samples.subarray(samples.length - reference.length), reference)
  expect(match.likeness).toBeGreaterThan(0.95)
  expect(Math.abs(match.lagSamples)).toBeLessThanOrEqual(16)
})

test('a chain whose last stream cannot be read is said to be cut off', async () => {
  const first = await bytesOf('e2e/audio/foreign/es-1.ogg')
  const unknown = first.slice()
  // The name of the codec in the first page.
  unknown.set(new TextEncoder().encode('qorbis'), 29)
  const { media } = await lengths(first, unknown)
  expect(media.durationSeconds).toBeCloseTo(3.725, 2)
  expect(media.isTruncated).toBe(true)
})

test('looking for parts stops when it is told to', async () => {
  const file = fileOf(await bytesOf('e2e/audio/sample.ogg'))
  const stopped = AbortSignal.abort(new Error('Enough'))
  await expect(measureFile(file, stopped)).rejects.toThrow('Enough')
})
