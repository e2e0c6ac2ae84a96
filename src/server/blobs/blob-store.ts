import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const UNFINISHED = 'unfinished'

type StoredBlob = { id: string; sizeBytes: number; sha256: string }

export type BlobStore = {
  /** On disk for good when it resolves; nothing is left of one that fails. */
  write(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredBlob>
  /** The path of a whole blob, to be streamed from. */
  pathOf(id: string): string
  /** Does nothing when it is not there. */
  delete(id: string): Promise<void>
}

/** Files in `folder` named by a random id, spread over 256 folders; unfinished ones lie in `folder/unfinished`. */
export function createBlobStore(folder: string): BlobStore {
  const pathOf = (id: string) => join(folder, id.slice(0, 2), id)
  return {
    pathOf,
    write: (content) => write(folder, pathOf, content),
    delete: (id) => rm(pathOf(id), { force: true }),
  }
}

async function write(
  folder: string,
  pathOf: BlobStore['pathOf'],
  content: Parameters<BlobStore['write']>[0],
): Promise<StoredBlob> {
  const id = randomUUID()
  const unfinished = join(folder, UNFINISHED, id)
  await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 })
  const made = await mkdir(dirname(pathOf(id)), { recursive: true, mode: 0o700 })
  if (made) await syncFolder(folder)
  try {
    const measured = await writeSynced(unfinished, content)
    await rename(unfinished, pathOf(id))
    await syncFolder(dirname(pathOf(id)))
    return { id, ...measured }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function writeSynced(path: string, content: Parameters<BlobStore['write']>[0]) {
  const file = await open(path, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let sizeBytes = 0
    for await (const part of content) {
      hash.update(part)
      await file.writeFile(part)
      sizeBytes += part.byteLength
    }
    await file.sync()
    return { sizeBytes, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

/** A rename is on disk for good only when its folder is. */
async function syncFolder(path: string) {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Removes what writers that died left behind: what nobody has written to for `idleMinutes`. */
export async function sweepBlobs(folder: string, idleMinutes: number): Promise<void> {
  const unfinished = join(folder, UNFINISHED)
  const oldest = Date.now() - idleMinutes * 60_000
  for (const name of await readdir(unfinished).catch(() => [])) {
    const path = join(unfinished, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs <= oldest) await rm(path, { force: true })
  }
}
