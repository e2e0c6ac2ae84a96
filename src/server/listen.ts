import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How long open downloads may go on after the order to stop. */
const GRACE_SECONDS = 3

/**
 * How long a connection may rest between two requests. Longer than a client or a proxy keeps one (60 s for most), so
 * that it is never closed while a request is on its way: Node's own 5 s let a stalled client meet a closed connection.
 */
const KEEP_ALIVE_SECONDS = 75

/** The address asked for cannot be had; the message says what to do. */
export class AddressError extends Error {
  override name = 'AddressError'
}

/** Serves `app` until `stop`, which lets open requests finish. */
export async function listen(app: Hono, { port, host }: { port: number; host: string }) {
  const server = serve({ fetch: app.fetch, port, hostname: host }) as Server
  server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new AddressError(plainReason(error as NodeJS.ErrnoException, port, host), { cause: error })
  }
  // A TCP server that listens has an address of this kind.
  const { port: actualPort } = server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return { url: `http://${name}:${actualPort}/`, stop: () => stop(server) }
}

async function stop(server: Server) {
  const grace = AbortSignal.timeout(GRACE_SECONDS * 1000)
  server.close()
  await once(server, 'close', { signal: grace }).catch(() => {})
}

function plainReason({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop what uses it, or choose another with --port.`
  if (code === 'EACCES')
    return `Port ${port} needs rights that this user does not have: choose one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine.`
  return `The server could not start: ${message}`
}
