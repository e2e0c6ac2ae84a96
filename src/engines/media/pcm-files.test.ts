import { expect, test } from 'vitest'
import { SAMPLES_PER_PCM_FILE } from '@/domain/audio/pcm-layout'
import { FakeDirectory } from '@/testing/fake-file-system'
import { createPcmWriter } from './pcm-files'

test('samples go to one file a minute, 16 bits each, little end first', async () => {
  const directory = new FakeDirectory()
  const writer = pcmWriter(directory)
  await writer.write(new Float32Array(SAMPLES_PER_PCM_FILE - 1).fill(0.25))
  await writer.write(new Float32Array([0.5, -0.5, 1 / 32768]))
  await writer.settle()
  writer.close()

  expect([...directory.entries.keys()]).toEqual(['0000.pcm', '0001.pcm'])
  const first = await bytesOf(directory, '0000.pcm')
  expect(first).toHaveLength(SAMPLES_PER_PCM_FILE * 2)
  expect(Array.from(first.slice(-4))).toEqual([0x00, 0x20, 0x00, 0x40])
  expect([...(await bytesOf(directory, '0001.pcm'))]).toEqual([0x00, 0xc0, 0x01, 0x00])
})

test('settled in between, samples still lie one after another', async () => {
  const directory = new FakeDirectory()
  const writer = pcmWriter(directory)
  for (let second = 0; second < 61; second++) {
    await writer.write(new Float32Array(16_000).fill(second / 32768))
    if (second % 7 === 3) await writer.settle()
  }
  await writer.settle()
  writer.close()

  const first = new Int16Array((await bytesOf(directory, '0000.pcm')).buffer)
  expect(Array.from({ length: 60 }, (_, second) => first[second * 16_000])).toEqual([...Array(60).keys()])
  expect(await bytesOf(directory, '0001.pcm')).toHaveLength(32_000)
})

test('a second attempt leaves nothing of a longer first one in its files', async () => {
  const directory = new FakeDirectory()
  for (const length of [500, 20]) {
    const writer = pcmWriter(directory)
    await writer.write(new Float32Array(length))
    await writer.settle()
    writer.close()
  }
  expect(await bytesOf(directory, '0000.pcm')).toHaveLength(40)
})

test('a full disk is told by its name', async () => {
  const writer = pcmWriter(new FakeDirectory({ roomBytes: 100 }))
  await writer.write(new Float32Array(50))
  await writer.settle()
  await writer.write(new Float32Array(1))
  await expect(writer.settle()).rejects.toMatchObject({ name: 'StorageFullError' })
})

/** The fake has what the writer uses of a directory. */
function pcmWriter(directory: FakeDirectory) {
  return createPcmWriter(directory as unknown as FileSystemDirectoryHandle)
}

async function bytesOf(directory: FakeDirectory, name: string) {
  const handle = await directory.getFileHandle(name)
  return new Uint8Array(await (await handle.getFile()).arrayBuffer())
}
