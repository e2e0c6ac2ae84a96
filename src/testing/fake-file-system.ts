type Entry = FakeDirectory | FakeFile

/** Origin-private files in memory, as far as we use them. Bytes appear when a writable closes, as on disk. */
export class FakeDirectory {
  readonly kind = 'directory'
  readonly entries = new Map<string, Entry>()
  readonly disk: { roomBytes: number }

  constructor(disk: { roomBytes: number } = { roomBytes: Infinity }) {
    this.disk = disk
  }

  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<FakeDirectory> {
    return this.entry(name, FakeDirectory, options?.create)
  }

  getFileHandle(name: string, options?: { create?: boolean }): Promise<FakeFile> {
    return this.entry(name, FakeFile, options?.create)
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.entries.delete(name)) throw new DOMException(name, 'NotFoundError')
  }

  async *keys(): AsyncGenerator<string> {
    yield* this.entries.keys()
  }

  private async entry<Kind extends Entry>(
    name: string,
    Kind: new (disk: { roomBytes: number }) => Kind,
    create = false,
  ): Promise<Kind> {
    const known = this.entries.get(name)
    if (known instanceof Kind) return known
    if (known) throw new DOMException(name, 'TypeMismatchError')
    if (!create) throw new DOMException(name, 'NotFoundError')
    const made = new Kind(this.disk)
    this.entries.set(name, made)
    return made
  }
}

class FakeFile {
  readonly kind = 'file'
  private parts: BlobPart[] = []
  private readonly disk: { roomBytes: number }

  constructor(disk: { roomBytes: number }) {
    this.disk = disk
  }

  async getFile(): Promise<File> {
    return new File(this.parts, 'file')
  }

  /** Writes at once, as in a worker; room is taken as the file grows. */
  async createSyncAccessHandle() {
    let bytes = new Uint8Array(await new Blob(this.parts).arrayBuffer())
    return {
      truncate: (size: number) => {
        bytes = bytes.slice(0, size)
      },
      write: (source: Uint8Array, { at }: { at: number }) => {
        const added = Math.max(0, at + source.length - bytes.length)
        if (added > this.disk.roomBytes) throw new DOMException('Full', 'QuotaExceededError')
        this.disk.roomBytes -= added
        const grown = new Uint8Array(bytes.length + added)
        grown.set(bytes)
        grown.set(source, at)
        bytes = grown
        return source.length
      },
      flush: () => {
        this.parts = [bytes]
      },
      close: () => {},
    }
  }

  async createWritable(): Promise<WritableStream<Uint8Array<ArrayBuffer>>> {
    const written: BlobPart[] = []
    return new WritableStream({
      write: (chunk) => {
        if (chunk.byteLength > this.disk.roomBytes) throw new DOMException('Full', 'QuotaExceededError')
        this.disk.roomBytes -= chunk.byteLength
        written.push(chunk.slice())
      },
      close: () => {
        this.parts = written
      },
    })
  }
}
