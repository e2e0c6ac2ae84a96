import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import { makeFolder } from '@/server/make-folder'
import { DataFolderError } from './data-folder-error'
import { connectTo, controlFolder, socketNames, socketPath } from './sockets'

export type ControlReply = { output: string } | { error: string }

/**
 * Takes the data folder for this process alone: the embedded database is lost when two open it. The sign of it is a
 * socket in the folder that answers, so nothing is left of a process that died. `answer` is asked by `askServer`.
 * Of two that come in the same instant both may be refused, never both let in.
 */
export async function holdFolder(dataFolder: string, answer: (args: string[]) => Promise<string>) {
  const folder = controlFolder(dataFolder)
  await makeDataFolder(folder)
  const name = `${randomBytes(4).toString('hex')}.sock`
  const path = socketPath(folder, name)
  const server = createServer({ allowHalfOpen: true }, (socket) => void reply(socket, answer))
  server.listen(path)
  await once(server, 'listening')
  await chmod(path, 0o600)
  const release = async () => {
    server.close()
    await rm(path, { force: true })
  }
  if (await isHeldByOther(folder, name)) {
    await release()
    throw new DataFolderError(
      `Another Overtone works in ${dataFolder}: stop it, or choose another with --data.`,
    )
  }
  return release
}

/** Throws `DataFolderError`. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder, 0o700)
  } catch (cause) {
    throw new DataFolderError(`The data folder cannot be made: ${(cause as Error).message}`, { cause })
  }
}

/** Removes the sockets of the dead on the way. */
async function isHeldByOther(folder: string, ownName: string): Promise<boolean> {
  for (const name of await socketNames(folder)) {
    if (name === ownName) continue
    const socket = await connectTo(folder, name)
    socket?.destroy()
    if (socket) return true
    await rm(join(folder, name), { force: true })
  }
  return false
}

async function reply(socket: Socket, answer: (args: string[]) => Promise<string>) {
  // Who only looks whether we live hangs up at once.
  socket.on('error', () => {})
  // Reading to the end would otherwise close the way back, too.
  const words = socket.iterator({ destroyOnReturn: false })
  const request = await json(words)
    .then(z.array(z.string()).parse)
    .catch(() => null)
  if (request) socket.end(JSON.stringify(await answered(answer, request)))
  else socket.destroy()
}

async function answered(answer: (args: string[]) => Promise<string>, args: string[]): Promise<ControlReply> {
  try {
    return { output: await answer(args) }
  } catch (error) {
    return { error: (error as Error).message }
  }
}
