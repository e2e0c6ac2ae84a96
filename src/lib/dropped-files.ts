/** Files that were dropped as they are, and those that lay in folders, at any depth. */
export type DroppedFiles = { alone: File[]; inFolders: File[]; hasFolders: boolean }

/** To be called while the event is handled: afterwards the browser tells nothing of what was dropped. */
export async function droppedFiles(items: Iterable<DataTransferItem>): Promise<DroppedFiles> {
  const dropped = [...items].filter(({ kind }) => kind === 'file').map(readItem)
  const alone = dropped.flatMap(({ file }) => file ?? [])
  const folders = dropped.flatMap(({ folder }) => folder ?? [])
  const inFolders = await Promise.all(folders.map(filesIn))
  return { alone, inFolders: inFolders.flat(), hasFolders: folders.length > 0 }
}

/** A folder passes for a file that cannot be read, unless it is asked for as an entry. */
function readItem(item: DataTransferItem): { file?: File | null; folder?: FileSystemDirectoryEntry } {
  const entry = item.webkitGetAsEntry()
  return isFolder(entry) ? { folder: entry } : { file: item.getAsFile() }
}

/** In the order of their names. Hidden ones are left out: systems put them there, not people. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const entries = (await entriesIn(folder)).filter(({ name }) => !name.startsWith('.'))
  const byName = entries.toSorted((one, other) => one.name.localeCompare(other.name))
  const files = byName.map((entry) => (isFolder(entry) ? filesIn(entry) : fileOf(entry)))
  return (await Promise.all(files)).flat()
}

/** Browsers hand them over a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return entries
    entries.push(...some)
  }
}

function fileOf(entry: FileSystemEntry): Promise<File> {
  // What is no folder is a file.
  const { file } = entry as FileSystemFileEntry
  return new Promise((resolve, reject) => file.call(entry, resolve, reject))
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory ?? false
}
