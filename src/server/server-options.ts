import { parseArgs } from 'node:util'
import { UsageError } from './usage-error'

export const SERVER_USAGE = `Usage: npm start -- [--port NUMBER] [--host ADDRESS] [--data FOLDER]
  --port  TCP port; 0 takes a free one (4173)
  --host  address to listen on (127.0.0.1: this machine only)
  --data  folder of the database and the files (OVERTONE_DATA, else .overtone in the project)`

/** `dataFolder` is null unless it was given. */
export type ServerOptions = { port: number; host: string; dataFolder: string | null }

/** `null` asks for help. */
export function parseServerOptions(args: string[]): ServerOptions | null {
  const values = parse(args)
  if (values.help) return null
  return { port: portNumber(values.port), host: hostName(values.host), dataFolder: folderName(values.data) }
}

function parse(args: string[]) {
  const options = {
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const
  try {
    return parseArgs({ args, options }).values
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause })
  }
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`Not a port number: ${text}`)
  return port
}

function hostName(text: string): string {
  if (text.trim() === '') throw new UsageError('--host needs an address')
  return text
}

function folderName(text: string | undefined): string | null {
  if (text?.trim() === '') throw new UsageError('--data needs a folder')
  return text ?? null
}
