import { readFile } from 'node:fs/promises'
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  Input,
  MkvOutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeWhole } from '@/testing/node/decode-file'
import { sameBytes } from '@/testing/node/same-bytes'
import { cutMatroska } from './cut-matroska'
import { measureFile } from './measure-file'
import { mediaFileOfBlob } from './media-file'
import './node-media'

const SAMPLE = 'e2e/audio/sample.webm'
const TAKE = 'e2e/audio/take.webm'
const PACKET_SECONDS = 0.02
const signal = new AbortController().signal

const fileOf = (bytes: Uint8Array<ArrayBuffer>) => mediaFileOfBlob(new Blob([bytes]))
const bytesOf = async (path: string) => new Uint8Array(await readFile(path))

let whole: Float32Array

beforeAll(async () => {
  whole = (await decodeWhole(fileOf(await bytesOf(SAMPLE)))).samples
})

/** The sound of the sample, and, if it is to be longer, pictures for so many seconds (nobody decodes them). */
async function matroska(format: MkvOutputFormat | WebMOutputFormat, pictureSeconds = 0) {
  const input = new Input({ source: new FilePathSource(SAMPLE), formats: [WEBM] })
  const track = (await input.getPrimaryAudioTrack())!
  const output = new Output({ format, target: new BufferTarget() })
  const [sound, picture] = [new EncodedAudioPacketSource('opus'), new EncodedVideoPacketSource('vp8')]
  output.addAudioTrack(sound)
  if (pictureSeconds > 0) output.addVideoTrack(picture)
  await output.start()
  const decoderConfig = (await track.getDecoderConfig())!
  for await (const packet of new EncodedPacketSink(track).packets())
    await sound.add(packet, { decoderConfig })
  sound.close()
  for (let second = 0; second < pictureSeconds; second++)
    await picture.add(new EncodedPacket(new Uint8Array(3000), 'key', second, 1), {
      decoderConfig: { codec: 'vp8', codedWidth: 16, codedHeight: 16 },
    })
  await output.finalize()
  input.dispose()
  return new Uint8Array(output.target.buffer!)
}

/** What is heard of the first bytes of a file is what is heard of the whole one, up to where these end. */
async function heardOf(bytes: Uint8Array<ArrayBuffer>, cutAt: number, expected: Float32Array) {
  const cut = fileOf(bytes.slice(0, cutAt))
  const { media, samples } = await decodeWhole(cut)
  const safe = samples.length - 800
  expect(sameBytes(samples.subarray(0, safe), expected.subarray(0, safe))).toBe(true)
  const { durationSeconds } = await measureFile(fileOf(bytes.slice(0, cutAt)), signal)
  expect(Math.abs(durationSeconds - media.durationSeconds)).toBeLessThan(0.07)
  return media
}

describe('a file that was cut off', () => {
  test.each([0.45, 0.6, 0.72, 0.99])(
    'at %s of its length is heard up to its last whole packet',
    async (part) => {
      const bytes = await bytesOf(SAMPLE)
      const media = await heardOf(bytes, Math.round(part * bytes.length), whole)
      expect(media.isTruncated).toBe(true)
      // The bit rate changes along the file; a cluster is five seconds.
      expect(Math.abs(media.durationSeconds - part * 22.69)).toBeLessThan(2)
    },
  )

  test('loses no more than the packet in which it ends, wherever that is', async () => {
    const bytes = await bytesOf(SAMPLE)
    let last = 0
    for (let cutAt = 50_000; cutAt < 50_600; cutAt += 40) {
      const { durationSeconds } = await measureFile(fileOf(bytes.slice(0, cutAt)), signal)
      expect(durationSeconds).toBeGreaterThanOrEqual(last)
      if (last > 0) expect(durationSeconds - last).toBeLessThan(2 * PACKET_SECONDS)
      last = durationSeconds
    }
  })

  test('is heard likewise where nobody wrote how long its clusters are, as in a take', async () => {
    const bytes = await bytesOf(TAKE)
    const take = await decodeWhole(fileOf(bytes))
    const media = await heardOf(bytes, Math.round(0.6 * bytes.length), take.samples)
    expect(media.isTruncated).toBe(true)
    expect(media.durationSeconds).toBeGreaterThan(2.2)
  })

  test('is heard likewise with pictures between its sound', async () => {
    const bytes = await matroska(new MkvOutputFormat(), 30)
    const media = await heardOf(bytes, Math.round(0.6 * bytes.length), whole)
    expect(media).toMatchObject({ container: 'Matroska', hasVideo: true, isTruncated: true })
    expect(media.durationSeconds).toBeGreaterThan(5)
  })
})

describe('a file that is whole', () => {
  test.each([SAMPLE, TAKE, 'e2e/audio/hello.wav', 'e2e/audio/sample.mp3', 'e2e/audio/bad/unknown-codec.mkv'])(
    'is read as it is: %s',
    async (path) => {
      expect(await cutMatroska(fileOf(await bytesOf(path)))).toBeNull()
    },
  )

  test.each([
    ['WebM', new WebMOutputFormat()],
    ['Matroska', new MkvOutputFormat()],
  ])('is not called cut off for pictures that last longer than its sound: %s', async (container, format) => {
    const { media, samples } = await decodeWhole(fileOf(await matroska(format, 30)))
    expect(media).toMatchObject({ container, hasVideo: true, isTruncated: false })
    expect(samples).toHaveLength(whole.length)
  })

  test('is not called cut off either where it was never finished', async () => {
    const { media } = await decodeWhole(fileOf(await bytesOf(TAKE)))
    expect(media.isTruncated).toBe(false)
  })

  test('and then bytes that are none of it is not cut off', async () => {
    const bytes = await bytesOf(TAKE)
    const longer = new Uint8Array([...bytes, ...new Uint8Array(500)])
    expect(await cutMatroska(fileOf(longer))).toBeNull()
  })
})

test('a file that is nothing but its first bytes is refused', async () => {
  const bytes = await bytesOf(SAMPLE)
  for (const length of [4, 40, 60, 400, 520])
    await expect(decodeWhole(fileOf(bytes.slice(0, length)))).rejects.toMatchObject({
      name: expect.stringMatching(/UnsupportedAudioError|DamagedAudioError/),
    })
})
