import { expect, test } from 'vitest'
import { droppedFiles } from './dropped-files'

test('files that are dropped come as they are', async () => {
  const dropped = await droppedFiles([item(file('b.mp3')), item(file('a.txt')), text()])
  expect(names(dropped.alone)).toEqual(['b.mp3', 'a.txt'])
  expect(dropped).toMatchObject({ inFolders: [], hasFolders: false })
})

test('a folder gives its files by name, however deep they lie, but for hidden ones', async () => {
  const week = folder('week', [file('tuesday.mp3'), file('monday.mp3'), file('.DS_Store')])
  const dropped = await droppedFiles([item(folder('calls', [file('z.mp3'), week])), item(file('alone.mp3'))])
  expect(names(dropped.inFolders)).toEqual(['monday.mp3', 'tuesday.mp3', 'z.mp3'])
  expect(names(dropped.alone)).toEqual(['alone.mp3'])
  expect(dropped.hasFolders).toBe(true)
})

test('a folder of more than the browser tells at once is read to its end', async () => {
  const files = Array.from({ length: 250 }, (_, at) => file(`${String(at).padStart(3, '0')}.mp3`))
  const { inFolders } = await droppedFiles([item(folder('all', files))])
  expect(inFolders).toHaveLength(250)
})

type Fake = { name: string; isDirectory: boolean }

const names = (files: File[]) => files.map(({ name }) => name)

function file(name: string): Fake {
  return {
    name,
    isDirectory: false,
    file: (found: (file: File) => void) => found(new File([name], name)),
  } as Fake
}

function folder(name: string, entries: Fake[]): Fake {
  const createReader = () => {
    let at = 0
    return { readEntries: (found: (some: Fake[]) => void) => found(entries.slice(at, (at += 100))) }
  }
  return { name, isDirectory: true, createReader } as Fake
}

/** As far as it is used; a folder passes for a file, as in browsers. */
function item(entry: Fake): DataTransferItem {
  const getAsFile = () => new File([], entry.name)
  return { kind: 'file', webkitGetAsEntry: () => entry, getAsFile } as unknown as DataTransferItem
}

function text(): DataTransferItem {
  return { kind: 'string' } as DataTransferItem
}
