import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeFile, decodeWhole } from '@/testing/node/decode-file'
import { sameBytes } from '@/testing/node/same-bytes'
import { numbers } from '@/testing/numbers'
import { measureFile } from './measure-file'
import { mediaFileOfBlob } from './media-file'
import { mp3BehindPadding } from './mp3-behind-padding'
import './node-media'

const MP3 = 'e2e/audio/sample.mp3'
const OTHER = 'e2e/audio/spoken/spoken-2.mp3'

let mp3: Uint8Array<ArrayBuffer>
let heard: Float32Array

beforeAll(async () => {
  mp3 = new Uint8Array(await readFile(MP3))
  heard = await decodeFile(MP3)
})

const fileOf = (...parts: Uint8Array<ArrayBuffer>[]) => mediaFileOfBlob(new Blob(parts))
const randomBytes = (length: number, seed = 7) =>
  Uint8Array.from(numbers(length, seed), (value) => 256 * value)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('an MP3 is heard as if nothing stood before it', () => {
  test.each([
    ['6,000 zeros', new Uint8Array(6000)],
    ['600 bytes of anything', randomBytes(600)],
    ['5,000 bytes of anything', randomBytes(5000)],
    ['100,000 zeros', new Uint8Array(100_000)],
    ['5,000 bytes that look like frames begin', new Uint8Array(5000).fill(0xff)],
  ])('though it is %s', async (_, padding) => {
    const { media, samples } = await decodeWhole(fileOf(padding, mp3))
    expect(media).toMatchObject({ container: 'MP3', isTruncated: false })
    expect(sameBytes(samples, heard)).toBe(true)
    const { durationSeconds } = await measureFile(fileOf(padding, mp3), new AbortController().signal)
    expect(durationSeconds).toBeCloseTo(media.durationSeconds, 1)
  })

  test('and with the MP3 that was put behind it', async () => {
    const other = new Uint8Array(await readFile(OTHER))
    const alone = await decodeWhole(fileOf(mp3, other))
    const padded = await decodeWhole(fileOf(new Uint8Array(6000), mp3, other))
    expect(sameBytes(padded.samples, alone.samples)).toBe(true)
  })

  test('as short as it may be, with a tag behind it', async () => {
    const short = mp3.slice(0, 45 + 6 * 192)
    const tag = new Uint8Array(128)
    tag.set(utf8('TAG'))
    const { media } = await decodeWhole(fileOf(new Uint8Array(6000), short, tag))
    expect(media.container).toBe('MP3')
  })
})

describe('no other file is taken for an MP3', () => {
  test.each([
    ['text', utf8('This is not an audio file, only text.\n'.repeat(20_000))],
    ['anything', randomBytes(400_000)],
    ['ones', new Uint8Array(400_000).fill(0xff)],
    ['zeros', new Uint8Array(400_000)],
    ['a few bytes', utf8('ID3')],
  ])('%s', async (_, bytes) => {
    expect(await mp3BehindPadding(fileOf(bytes))).toBeNull()
    const start = performance.now()
    await expect(decodeWhole(fileOf(bytes))).rejects.toMatchObject({ name: 'UnsupportedAudioError' })
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('that which has half a second of frames between its pictures', async () => {
    const pieces = Array.from({ length: 20 }, (_, i) => [
      randomBytes(5000, i + 1),
      mp3.slice(8000 + 4000 * i, 12_000 + 4000 * i),
    ]).flat()
    expect(await mp3BehindPadding(fileOf(utf8('RIFF    AVI '), ...pieces, randomBytes(500)))).toBeNull()
  })

  test('an MP3 behind half a megabyte of anything', async () => {
    expect(await mp3BehindPadding(fileOf(randomBytes(500_000), mp3))).toBeNull()
  })
})
