import { keepingRoom, unlessRefused } from './errors'

/** A folder of origin-private files, made if missing. */
export function fileFolder(name: string) {
  async function open(): Promise<FileSystemDirectoryHandle> {
    const root = await unlessRefused(async () => navigator.storage.getDirectory())
    return root.getDirectoryHandle(name, { create: true })
  }

  async function remove(entry: string): Promise<void> {
    await (await open()).removeEntry(entry, { recursive: true }).catch(ignoreMissing)
  }

  return {
    open,
    remove,
    async entries(): Promise<string[]> {
      const names: string[] = []
      for await (const entry of (await open()).keys()) names.push(entry)
      return names
    },
    /** Read from disk as it is needed. */
    async file(fileName: string): Promise<File> {
      return (await (await open()).getFileHandle(fileName)).getFile()
    },
    /** Whole or not at all. Throws `StorageFullError`. */
    async write(fileName: string, file: Blob): Promise<void> {
      try {
        await keepingRoom(async () => {
          const handle = await (await open()).getFileHandle(fileName, { create: true })
          await file.stream().pipeTo(await handle.createWritable())
        })
      } catch (error) {
        await remove(fileName)
        throw error
      }
    },
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && error.name === 'NotFoundError')) throw error
}
