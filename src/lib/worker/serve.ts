import type { FromWorker, Port, ToWorker, WorkerMethods } from './messages'

type Run = Extract<ToWorker, { kind: 'run' }>

/**
 * Worker side: answers calls with the methods of one engine. Buffers in results and in progress reports are moved, so an
 * engine gives away a copy of what it goes on using.
 */
// A worker's global scope is a port, but its type is not known in the DOM realm.
export function serve(methods: WorkerMethods, port: Port = globalThis as unknown as Port): void {
  const running = new Map<number, AbortController>()
  const send = (message: FromWorker, moved: unknown) => port.postMessage(message, buffersIn(moved))

  async function run({ id, method, input }: Run) {
    const controller = new AbortController()
    running.set(id, controller)
    const onProgress = (progress: unknown) => {
      if (!controller.signal.aborted) send({ kind: 'progress', id, progress }, progress)
    }
    try {
      const perform = methods[method]
      if (!perform) throw new Error(`The engine has no method ${method}`)
      // The client's types hold the caller to the method's input.
      const output = await perform(input as never, { signal: controller.signal, onProgress })
      send({ kind: 'done', id, output }, output)
    } catch (error) {
      send({ kind: 'failed', id, error: nameAndMessage(error) }, null)
    } finally {
      running.delete(id)
    }
  }

  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === 'cancel') running.get(data.id)?.abort()
    else void run(data)
  }
}

function nameAndMessage(error: unknown) {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) }
}

/** Every ArrayBuffer reachable in plain data, once each. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (value instanceof ArrayBuffer) found.add(value)
  else if (ArrayBuffer.isView(value)) buffersIn(value.buffer, found)
  else if (value && typeof value === 'object') Object.values(value).forEach((part) => buffersIn(part, found))
  return [...found]
}
