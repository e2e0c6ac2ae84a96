import { parseArgs } from 'node:util'
import { UsageError } from './usage-error'

export const SERVER_USAGE = `Usage: npm start -- [--port NUMBER] [--host ADDRESS]
  --port  TCP port; 0 takes a free one (4173)
  --host  address to listen on (127.0.0.1: this machine only)`

/** `null` asks for help. */
export function parseServerOptions(args: string[]): { port: number; host: string } | null {
  const values = parse(args)
  return values.help ? null : { port: portNumber(values.port), host: hostName(values.host) }
}

function parse(args: string[]) {
  const options = {
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: '127.0.0.1' },
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
