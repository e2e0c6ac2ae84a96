import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join, relative } from 'node:path'
import { DataFolderError } from './data-folder-error'

/** What the system allows for the path of a socket on macOS; Linux allows four more. */
const LONGEST_PATH_BYTES = 103

/** Lies in the data folder; whoever may not enter it cannot reach the server by it. */
export function controlFolder(dataFolder: string): string {
  return join(dataFolder, 'control')
}

/** The shorter way to it: from the root, or from where this process runs. */
export function socketPath(folder: string, name: string): string {
  const path = join(folder, name)
  const shorter = [path, relative(process.cwd(), path)].toSorted((a, b) => a.length - b.length)[0] ?? path
  if (Buffer.byteLength(shorter) > LONGEST_PATH_BYTES)
    throw new DataFolderError(`The path of the data folder is too long: ${folder}`)
  return shorter
}

export async function socketNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.sock'))
}

/** `null` when the process that listened there is gone. */
export async function connectTo(folder: string, name: string): Promise<Socket | null> {
  const socket = connect({ path: socketPath(folder, name), allowHalfOpen: true })
  try {
    await once(socket, 'connect')
    return socket
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ECONNREFUSED' || code === 'ENOENT') return null
    throw error
  }
}
