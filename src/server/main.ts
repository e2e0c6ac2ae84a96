import { serve } from '@hono/node-server'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from './app'
import { parseServerOptions, SERVER_USAGE } from './server-options'
import { UsageError } from './usage-error'

/** How long open downloads may go on after the order to stop. */
const GRACE_SECONDS = 3

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

function start({ port, host }: { port: number; host: string }) {
  if (!existsSync(dist)) return fail('There is no build to serve: run "npm run build" first.', 1)
  const server = serve({ fetch: createApp(dist).fetch, port, hostname: host }, (address) => {
    const name = host.includes(':') ? `[${host}]` : host
    console.log(`Overtone is at http://${name}:${address.port}/`)
  })
  server.on('error', (error: NodeJS.ErrnoException) => fail(plainReason(error, port, host), 1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

  function stop() {
    server.close(() => process.exit(0))
    setTimeout(() => process.exit(0), GRACE_SECONDS * 1000).unref()
  }
}

function plainReason({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop what uses it, or choose another with --port.`
  if (code === 'EACCES')
    return `Port ${port} needs rights that this user does not have: choose one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine.`
  return `The server could not start: ${message}`
}

function fail(line: string, exitCode: number) {
  console.error(line)
  process.exit(exitCode)
}

try {
  const options = parseServerOptions(process.argv.slice(2))
  if (options) start(options)
  else console.log(SERVER_USAGE)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  fail(`${error.message}\n${SERVER_USAGE}`, 2)
}
