import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createBlobStore, sweepBlobs } from './blob-store'

function blobs() {
  const folder = mkdtempSync(join(tmpdir(), 'overtone-blobs-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
  return { folder, files, ...createBlobStore(folder) }
}

async function* streamed(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}

async function* broken() {
  yield Buffer.from('over')
  throw new Error('the caller hung up')
}

it('keeps what was streamed to it, with its size and hash', async () => {
  const { write, pathOf } = blobs()
  const stored = await write(streamed('over', '', 'tone'))
  expect(stored.sizeBytes).toBe(8)
  expect(stored.sha256).toBe(createHash('sha256').update('overtone').digest('hex'))
  expect(readFileSync(pathOf(stored.id), 'utf8')).toBe('overtone')
  expect(statSync(pathOf(stored.id)).mode & 0o077).toBe(0)
})

it('keeps an empty one, and the same content twice under two names', async () => {
  const { write, pathOf, files } = blobs()
  const [first, second] = await Promise.all([write([]), write([])])
  expect(first.sizeBytes).toBe(0)
  expect(readFileSync(pathOf(first.id))).toHaveLength(0)
  expect(files().toSorted()).toEqual([first.id, second.id].toSorted())
})

it('leaves nothing of a stream that breaks off', async () => {
  const { write, files } = blobs()
  await expect(write(broken())).rejects.toThrow('the caller hung up')
  expect(files()).toEqual([])
})

it('deletes one, and does not mind that it is gone', async () => {
  const { write, files, ...store } = blobs()
  const { id } = await write(streamed('overtone'))
  await store.delete(id)
  await store.delete(id)
  expect(files()).toEqual([])
})

it('sweeps what dead writers left, and neither whole blobs nor what is being written', async () => {
  const { folder, write, files } = blobs()
  await sweepBlobs(folder, 0)
  const { id } = await write(streamed('overtone'))
  mkdirSync(join(folder, 'unfinished'), { recursive: true })
  for (const name of ['left', 'young']) writeFileSync(join(folder, 'unfinished', name), 'half')
  const aged = (name: string, minutes: number) => {
    const at = Date.now() / 1000 - 60 * minutes
    utimesSync(join(folder, 'unfinished', name), at, at)
  }
  aged('left', 120)
  aged('young', 1)
  await sweepBlobs(folder, 60)
  expect(files().toSorted()).toEqual([id, 'young'].toSorted())
  await sweepBlobs(folder, 0)
  expect(files()).toEqual([id])
})
