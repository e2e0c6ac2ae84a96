import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder'

/** Throws, in plain words, where no file can be written at a path: minutes of work are not begun for it. */
export async function requireWritable(path: string): Promise<void> {
  const found = await kindOf(path)
  if (found === 'folder') throw new Error(`${path} is a folder; name a file in it.`)
  const folder = dirname(path)
  if (!found && (await kindOf(folder)) !== 'folder')
    throw new Error(`${path} cannot be written: there is no folder ${folder}.`)
  await requirePermission(found ? path : folder, path)
}

/** The same for a file whose folder is made if there is none. */
export async function requireWritableFolder(path: string): Promise<void> {
  const folder = dirname(path)
  await makeFolder(folder).catch((cause: unknown) => {
    throw new Error(`${path} cannot be written: the folder ${folder} cannot be made.`, { cause })
  })
  await requireWritable(path)
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  const found = await stat(path).catch(() => null)
  return found && (found.isDirectory() ? 'folder' : 'file')
}

async function requirePermission(place: string, path: string): Promise<void> {
  await access(place, constants.W_OK).catch((cause: unknown) => {
    throw new Error(`${path} cannot be written: there is no permission to write ${place}.`, { cause })
  })
}
