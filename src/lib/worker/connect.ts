import { WorkerCrashedError, WorkerError } from './errors'
import type { FromWorker, Job, Port, ToWorker, WorkerMethods } from './messages'

/** The part of Worker that a client needs; MessagePort fits too. */
export type WorkerPort = Port & {
  onerror?: ((event: ErrorEvent) => void) | null
  onmessageerror?: ((event: MessageEvent) => void) | null
  terminate?: () => void
}

type InputOf<Method> = Method extends (input: infer Input, job: never) => unknown ? Input : never
type ProgressOf<Method> = Method extends (input: never, job: Job<infer Progress>) => unknown
  ? Progress
  : never
type OutputOf<Method> = Method extends (...all: never[]) => Promise<infer Output> ? Output : never

export type CallOptions<Progress> = Partial<Job<Progress>> & { transfer?: Transferable[] }

type Caller = {
  resolve: (output: unknown) => void
  reject: (reason: unknown) => void
  onProgress?: ((progress: unknown) => void) | undefined
}

/**
 * Page side of one engine. The worker starts with the first call, stops when nothing was asked of it for `idleSeconds`
 * (its memory is given back), and starts again with the next call; after a crash too. A call rejects with the reason of
 * its signal, with `WorkerCrashedError`, or with a `WorkerError` named as the error thrown in the worker.
 */
export function connectWorker<Methods extends WorkerMethods>(
  spawn: () => WorkerPort,
  { idleSeconds }: { idleSeconds: number },
) {
  const callers = new Map<number, Caller>()
  let port: WorkerPort | undefined
  let idleTimer: ReturnType<typeof setTimeout> | undefined
  let nextId = 0

  function start(): WorkerPort {
    const started = spawn()
    started.onmessage = ({ data }: MessageEvent<FromWorker>) => receive(data)
    const crashed = (event: Event & { message?: string }) => {
      if (port === started) crash(event.message)
    }
    started.onerror = crashed
    started.onmessageerror = crashed
    return started
  }

  function receive(message: FromWorker) {
    const caller = callers.get(message.id)
    if (message.kind === 'progress') caller?.onProgress?.(message.progress)
    else if (message.kind === 'done') caller?.resolve(message.output)
    else caller?.reject(new WorkerError(message.error))
  }

  // A dead worker answers nothing: fail every caller now.
  function crash(message: string | undefined) {
    stop()
    for (const caller of callers.values()) caller.reject(new WorkerCrashedError(message))
  }

  function stop() {
    clearTimeout(idleTimer)
    port?.terminate?.()
    port = undefined
  }

  function end(id: number) {
    callers.delete(id)
    if (callers.size === 0 && port) idleTimer = setTimeout(stop, idleSeconds * 1000)
  }

  function send(message: ToWorker, transfer: Transferable[] = []) {
    clearTimeout(idleTimer)
    port ??= start()
    port.postMessage(message, transfer)
  }

  async function call<Name extends keyof Methods & string>(
    method: Name,
    input: InputOf<Methods[Name]>,
    { signal, onProgress, transfer }: CallOptions<ProgressOf<Methods[Name]>> = {},
  ): Promise<OutputOf<Methods[Name]>> {
    signal?.throwIfAborted()
    const id = nextId++
    const cancel = () => {
      port?.postMessage({ kind: 'cancel', id } satisfies ToWorker, [])
      callers.get(id)?.reject(signal?.reason)
    }
    try {
      const answer = new Promise<unknown>((resolve, reject) => {
        // What arrives under this id has the types of this method.
        callers.set(id, { resolve, reject, onProgress: onProgress as Caller['onProgress'] })
      })
      send({ kind: 'run', id, method, input }, transfer)
      signal?.addEventListener('abort', cancel, { once: true })
      return (await answer) as OutputOf<Methods[Name]>
    } finally {
      signal?.removeEventListener('abort', cancel)
      end(id)
    }
  }

  return { call }
}
