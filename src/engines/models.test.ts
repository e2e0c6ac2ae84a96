import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { createModelReader, readModelFile } from './models'
import { diskModelHome, home } from './models/node'
import { ManifestSchema } from '@/domain/models/manifest'

it('gives every file that the manifest lists, with its checksum verified', async () => {
  const { models } = ManifestSchema.parse(await home.readManifest())
  expect(models.map(({ id, role, licence }) => [id, role, licence])).toEqual([
    ['whisper-base', 'recognition', 'MIT'],
    ['silero-v6', 'speech-detection', 'MIT'],
    ['kokoro', 'voice', 'Apache-2.0'],
  ])
  for (const { id, files } of models) {
    for (const { path, bytes } of files) expect((await readModelFile(id, path)).byteLength).toBe(bytes)
  }
})

it.each([
  ['whisper-huge', 'config.json'],
  ['whisper-base', '../manifest.json'],
])('knows nothing of %s %s', async (model, path) => {
  await expect(readModelFile(model, path)).rejects.toMatchObject({ name: 'UnknownModelError' })
})

it('tells what part of a model has come, by the bytes of its files', async () => {
  const told: number[] = []
  const readFile = await createModelReader('silero-v6', { onProgress: (fraction) => told.push(fraction) })
  expect((await readFile('silero_vad_v6_sequence.onnx')).byteLength).toBeGreaterThan(1e6)
  expect(told).toEqual([1])
  const partly: number[] = []
  const readOfMany = await createModelReader('whisper-base', {
    onProgress: (fraction) => partly.push(fraction),
  })
  await readOfMany('config.json')
  await readOfMany('onnx/decoder_model_merged_quantized.onnx')
  expect(partly[0]).toBeLessThan(0.001)
  expect(partly[1]).toBeGreaterThan(0.6)
  expect(partly[1]).toBeLessThan(0.7)
})

it('refuses a file on disk that was changed, and one that is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'overtone-models-'))
  await writeFile(join(folder, 'weights'), 'abc')
  const disk = diskModelHome(pathToFileURL(`${folder}/`))
  const expected = { path: 'weights', bytes: 3, sha256: '0'.repeat(64) }
  await expect(disk.readFile('weights', expected, {})).rejects.toThrow('is damaged')
  await expect(disk.readFile('nothing', expected, {})).rejects.toThrow('could not be read')
})
