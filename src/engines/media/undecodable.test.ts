import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { failureText } from '@/messages/failures'
import { decodeWhole } from '@/testing/node/decode-file'
import { wavFile } from '@/testing/wav'
import { mediaFileOfBlob } from './media-file'
import './node-media'

const DO = 'cannot be decoded here. Convert it to uncompressed WAV, AAC or MP3.'

test('Apple Lossless is called by its name, and not to be converted to what it is', async () => {
  const bytes = new Uint8Array(await readFile('e2e/audio/sample.m4a'))
  // Where AAC says what it is, Apple Lossless has a box of its own.
  const view = Buffer.from(bytes.buffer)
  view.write('alac', view.indexOf('mp4a'))
  view.write('alac', view.indexOf('esds'))
  await expect(decodeWhole(mediaFileOfBlob(new Blob([bytes])))).rejects.toMatchObject({
    name: 'AppleLosslessError',
    message: `Sound in Apple Lossless ${DO}`,
  })
  expect(failureText('AppleLosslessError')).toEqual({
    title: 'The sound is in Apple Lossless, which this browser cannot decode',
    text: 'Convert it to uncompressed WAV, AAC or MP3 and add it again.',
  })
})

test.each([
  [2, 'ADPCM'],
  [17, 'IMA ADPCM'],
  [49, 'GSM'],
  [85, 'MP3 in WAV'],
  [1234, 'with the number 1234 in WAV'],
])('the format %s of a WAV file is called %s', async (tag, name) => {
  const bytes = new Uint8Array(await wavFile([new Float32Array(16_000)], 16_000).arrayBuffer())
  new DataView(bytes.buffer).setUint16(20, tag, true)
  await expect(decodeWhole(mediaFileOfBlob(new Blob([bytes])))).rejects.toMatchObject({
    name: 'UndecodableAudioError',
    message: `Sound in the format ${name} ${DO}`,
  })
})
