import type { Port } from '@/lib/worker/messages'

/** The other end of `startEngineProcess`, for `serve`. The process ends with the server, whatever ended that. */
export function parentPort(): Port {
  const port: Port = {
    // Sent as a copy: between processes nothing can be moved.
    postMessage: (message) => void process.send?.(message, undefined, undefined, () => {}),
    onmessage: null,
  }
  process.on('message', (data) => port.onmessage?.({ data } as MessageEvent))
  process.on('disconnect', () => process.exit(0))
  // Ctrl+C reaches the whole group of processes; the server says when to stop.
  process.on('SIGINT', () => {})
  return port
}
