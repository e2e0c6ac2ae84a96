import type { HttpBindings } from '@hono/node-server'

/**
 * The bytes of `source`. Where it breaks off, the connection to the client does too: the adapter would write the error
 * into the body and end it properly, and half a file would pass for a whole one.
 */
export function cutWithSource(
  source: ReadableStream<Uint8Array>,
  outgoing: HttpBindings['outgoing'],
): ReadableStream<Uint8Array> {
  const reader = source.getReader()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch(() => cut(outgoing))
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** Never resolves. The adapter may still be about to send the head, and must not find the connection gone. */
function cut(outgoing: HttpBindings['outgoing']): Promise<never> {
  if (outgoing.headersSent) outgoing.destroy()
  else if (!outgoing.destroyed) setImmediate(() => void cut(outgoing))
  return new Promise(() => {})
}
