import { expect, test } from 'vitest'
import { decodeWhole } from '@/testing/node/decode-file'
import { levelDb, tone } from '@/testing/tones'
import { mediaFileOfBlob } from './media-file'
import { measureFile } from './measure-file'

const left = tone(440, 16_000, 1.5, 0.5)
const right = tone(440, 16_000, 1.5, 0.25)

type Samples = {
  compression?: string
  bits: number
  write: (view: DataView, at: number, value: number) => void
}

const INT24: Samples['write'] = (view, at, value) => {
  view.setInt16(at, Math.round(value * 2 ** 23) >> 8)
  view.setUint8(at + 2, Math.round(value * 2 ** 23) & 0xff)
}

const INT8: Samples['write'] = (view, at, value) => view.setInt8(at, Math.round(value * 128))

const KINDS: [string, Samples][] = [
  ['16 bit', { bits: 16, write: (view, at, value) => view.setInt16(at, value * 32_768) }],
  ['24 bit', { bits: 24, write: INT24 }],
  ['20 bit', { bits: 20, write: INT24 }],
  ['32 bit', { bits: 32, write: (view, at, value) => view.setInt32(at, value * 2 ** 31) }],
  [
    '16 bit of a Mac',
    { compression: 'sowt', bits: 16, write: (view, at, value) => view.setInt16(at, value * 32_768, true) },
  ],
  ['float', { compression: 'fl32', bits: 32, write: (view, at, value) => view.setFloat32(at, value) }],
  ['double', { compression: 'FL64', bits: 64, write: (view, at, value) => view.setFloat64(at, value) }],
]

/** With a chunk of odd length before, and the samples some bytes behind the start of theirs, as both are allowed. */
function aiff({ compression, bits, write }: Samples): Blob {
  const width = Math.ceil(bits / 8)
  const sound = new DataView(new ArrayBuffer(left.length * 2 * width))
  left.forEach((value, i) => {
    write(sound, 2 * i * width, value)
    write(sound, (2 * i + 1) * width, right[i]!)
  })
  const common = new DataView(new ArrayBuffer(compression ? 24 : 18))
  common.setInt16(0, 2)
  common.setUint32(2, left.length)
  common.setInt16(6, bits)
  // 16000 as a float of 80 bits: 2^13 * 1.953125.
  common.setUint16(8, 16_383 + 13)
  common.setBigUint64(10, BigInt(16_000) << 50n)
  if (compression) new TextEncoder().encodeInto(compression, new Uint8Array(common.buffer, 18))
  const offset = new Uint8Array(12)
  offset[3] = 4
  const chunks = [
    chunk('NAME', new Uint8Array(3)),
    chunk('COMM', common.buffer),
    chunk('SSND', offset, sound.buffer),
  ]
  return chunk('FORM', compression ? 'AIFC' : 'AIFF', ...chunks)
}

function chunk(name: string, ...parts: BlobPart[]): Blob {
  const content = new Blob(parts)
  const size = new DataView(new ArrayBuffer(4))
  size.setUint32(0, content.size)
  return new Blob([name, size, content, new Uint8Array(content.size % 2)])
}

test.each(KINDS)('an AIFF of %s is read as it is', async (_, kind) => {
  const file = aiff(kind)
  const { media, samples } = await decodeWhole(mediaFileOfBlob(file))
  expect(media).toMatchObject({
    container: 'AIFF',
    durationSeconds: 1.5,
    sampleRate: 16_000,
    channels: 2,
    isTruncated: false,
  })
  expect(levelDb(samples.map((sample, i) => sample - (left[i]! + right[i]!) / 2))).toBeLessThan(-85)
  const measured = await measureFile(mediaFileOfBlob(file), new AbortController().signal)
  expect(measured.durationSeconds).toBeCloseTo(1.5, 3)
})

test('integers of one byte have a sign, which those of a WAV file do not', async () => {
  const { samples } = await decodeWhole(mediaFileOfBlob(aiff({ bits: 8, write: INT8 })))
  expect(levelDb(samples.map((sample, i) => sample - (left[i]! + right[i]!) / 2))).toBeLessThan(-45)
})

test('an AIFF that is cut off is read as far as it goes, and said to be cut off', async () => {
  const whole = aiff(KINDS[0]![1])
  const { media, samples } = await decodeWhole(mediaFileOfBlob(whole.slice(0, whole.size - 32_001)))
  expect(media.isTruncated).toBe(true)
  expect(samples.length).toBe(16_000 - 1)
})

test.each([
  ['a codec that nothing here decodes', (file: Blob) => file, 'ima4', 'UndecodableAudioError'],
  ['no sound', (file: Blob) => file.slice(0, 60), undefined, 'DamagedAudioError'],
  ['no header', (file: Blob) => file.slice(0, 26), undefined, 'DamagedAudioError'],
])('an AIFF with %s is refused', async (_, change, compression, name) => {
  const file = change(aiff({ ...KINDS[0]![1], ...(compression && { compression }) }))
  await expect(decodeWhole(mediaFileOfBlob(file))).rejects.toMatchObject({ name })
})
