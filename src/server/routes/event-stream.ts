/** Below the shortest idle limit that proxies have by default (nginx: 60 s; some load balancers: 30 s). */
const HEARTBEAT_SECONDS = 10

/** A reply of server-sent events; comments keep the connection alive while there is nothing to tell. */
export function eventStream(onCancel: () => void) {
  const encoder = new TextEncoder()
  let heartbeat: ReturnType<typeof setInterval>
  let controller: ReadableStreamDefaultController<Uint8Array> | null

  function write(text: string) {
    controller?.enqueue(encoder.encode(text))
  }

  function end() {
    clearInterval(heartbeat)
    controller = null
  }

  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
      heartbeat = setInterval(write, HEARTBEAT_SECONDS * 1000, ': still here\n\n')
    },
    cancel() {
      end()
      onCancel()
    },
  })

  return {
    body,
    write,
    /** After this, and after the client has gone, nothing is written. */
    close() {
      controller?.close()
      end()
    },
  }
}

/** One event, as it is sent. */
export function eventText(event: object): string {
  return `data: ${JSON.stringify(event)}\n\n`
}

/** Ends a stream, as OpenAI's do. */
export const LAST_EVENT = 'data: [DONE]\n\n'
