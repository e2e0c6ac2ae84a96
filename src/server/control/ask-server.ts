import { json } from 'node:stream/consumers'
import type { ControlReply } from './hold-folder'
import { connectTo, controlFolder, socketNames } from './sockets'

/** The answer of the server that works in the data folder; `null` when there is none. Throws what it threw, by message. */
export async function askServer(dataFolder: string, args: string[]): Promise<string | null> {
  const folder = controlFolder(dataFolder)
  for (const name of await socketNames(folder)) {
    const socket = await connectTo(folder, name)
    if (!socket) continue
    socket.end(JSON.stringify(args))
    // Both ends are this program.
    const reply = (await json(socket)) as ControlReply
    if ('error' in reply) throw new Error(reply.error)
    return reply.output
  }
  return null
}
