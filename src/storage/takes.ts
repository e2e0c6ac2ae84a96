import { keepingRoom } from './errors'

/** Where a take goes while it is being recorded. */
export type TakeFile = {
  /** On disk when it resolves. */
  append(part: Blob): Promise<void>
  /** Everything that could be written, in order; stays on disk until `discard`. */
  finish(): Promise<Blob>
  discard(): Promise<void>
}

/** Each part is a file of its own under `takes/<id>`: writing one never puts those before it at risk. */
export async function createTakeFile(id: string): Promise<TakeFile> {
  const takes = await takesDirectory()
  const directory = await takes.getDirectoryHandle(id, { create: true })
  const parts: FileSystemFileHandle[] = []
  let writes = Promise.resolve()

  async function write(part: Blob, index: number): Promise<void> {
    const handle = await directory.getFileHandle(String(index).padStart(6, '0'), { create: true })
    await part.stream().pipeTo(await handle.createWritable())
    parts[index] = handle
  }

  let count = 0
  return {
    append(part) {
      const index = count++
      // After a part that could not be written, those behind it are refused: they would not play without it.
      writes = writes.then(() => keepingRoom(() => write(part, index)))
      return writes
    },
    async finish() {
      await writes.catch(() => undefined)
      return new Blob(await Promise.all(parts.map((part) => part.getFile())))
    },
    discard: () => takes.removeEntry(id, { recursive: true }),
  }
}

async function takesDirectory(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('takes', { create: true })
}
