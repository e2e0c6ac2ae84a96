import { afterEach, expect, it, vi } from 'vitest'
import { connectWorker, type WorkerPort } from './connect'
import type { Job, Method, Port } from './messages'
import { serve } from './serve'

type Methods = {
  double: Method<Float32Array, { samples: Float32Array; note: string }>
  meter: Method<number, void, { peaks: Int16Array }>
  stall: Method<null, void>
}

const given: { output?: ArrayBufferLike; progress?: ArrayBufferLike; stall?: AbortSignal } = {}

const methods: Methods = {
  double: async (samples, { onProgress }) => {
    if (samples.length === 0) throw new RangeError('No samples')
    onProgress(0.5)
    const doubled = samples.map((sample) => sample * 2)
    given.output = doubled.buffer
    return { samples: doubled, note: 'twice' }
  },
  meter: async (peak, { onProgress }) => {
    const peaks = Int16Array.of(peak)
    given.progress = peaks.buffer
    onProgress({ peaks })
  },
  stall: (_input, { signal }: Job) => {
    given.stall = signal
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  },
}

/** Workers over MessageChannel: every start and stop is counted. */
function engine({ idleSeconds = 60 } = {}) {
  const workers: { port: WorkerPort; isStopped: boolean }[] = []
  const spawn = () => {
    const { port1, port2 } = new MessageChannel()
    serve(methods, port2 as Port)
    const worker = { port: port1 as WorkerPort, isStopped: false }
    worker.port.terminate = () => {
      port1.close()
      worker.isStopped = true
    }
    workers.push(worker)
    return worker.port
  }
  return { ...connectWorker<Methods>(spawn, { idleSeconds }), workers }
}

afterEach(() => {
  vi.useRealTimers()
})

it('returns what the engine computed', async () => {
  const output = await engine().call('double', new Float32Array([0.25, 0.5]))
  expect([...output.samples]).toEqual([0.5, 1])
  expect(output.note).toBe('twice')
})

it('reports progress while the job runs, in the shape of the method', async () => {
  const onProgress = vi.fn<(progress: { peaks: Int16Array }) => void>()
  await engine().call('meter', 7, { onProgress })
  expect(onProgress.mock.calls.map(([{ peaks }]) => [...peaks])).toEqual([[7]])
})

it('moves the buffers of inputs, progress and results instead of copying them', async () => {
  const { call } = engine()
  const samples = new Float32Array(4)
  await call('double', samples, { transfer: [samples.buffer] })
  await call('meter', 7)
  expect(samples.byteLength).toBe(0)
  expect(given.output?.byteLength).toBe(0)
  expect(given.progress?.byteLength).toBe(0)
})

it('keeps the name and message of an error thrown in the engine', async () => {
  const call = engine().call('double', new Float32Array(0))
  await expect(call).rejects.toMatchObject({ name: 'RangeError', message: 'No samples' })
})

it('rejects at once when the caller aborts, and cancels the job in the worker', async () => {
  const { call } = engine()
  const controller = new AbortController()
  const stalled = call('stall', null, { signal: controller.signal })
  await call('double', new Float32Array(1))
  controller.abort(new DOMException('Enough', 'AbortError'))
  await expect(stalled).rejects.toThrow('Enough')
  await call('double', new Float32Array(1))
  expect(given.stall?.aborted).toBe(true)
})

it('starts no worker for a call that was aborted before it began', async () => {
  const { call, workers } = engine()
  await expect(call('stall', null, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  expect(workers).toHaveLength(0)
})

it.each(['onerror', 'onmessageerror'] as const)(
  'fails every waiting caller on %s, then starts a new worker',
  async (event) => {
    const { call, workers } = engine()
    const failures = Promise.allSettled([call('stall', null), call('stall', null)])
    workers[0]!.port[event]!({ message: 'out of memory' } as ErrorEvent & MessageEvent)
    for (const failure of await failures) {
      expect(failure).toMatchObject({ reason: { name: 'WorkerCrashedError', message: 'out of memory' } })
    }
    expect(workers[0]!.isStopped).toBe(true)
    expect((await call('double', new Float32Array([1]))).samples[0]).toBe(2)
    expect(workers).toHaveLength(2)
  },
)

it('says so when the worker cannot be loaded', async () => {
  const { call, workers } = engine()
  const stalled = call('stall', null)
  workers[0]!.port.onerror!(new Event('error') as ErrorEvent)
  await expect(stalled).rejects.toThrow('could not be started')
})

it('stops the worker when nothing was asked for a while, and starts it again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { call, workers } = engine({ idleSeconds: 30 })
  await call('double', new Float32Array(1))
  vi.advanceTimersByTime(29_000)
  await call('double', new Float32Array(1))
  vi.advanceTimersByTime(29_000)
  expect(workers[0]!.isStopped).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(workers[0]!.isStopped).toBe(true)
  await call('double', new Float32Array(1))
  expect(workers).toHaveLength(2)
})

it('never stops a worker that still has a call', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { call, workers } = engine({ idleSeconds: 30 })
  void call('stall', null).catch(() => {})
  await call('double', new Float32Array(1))
  vi.advanceTimersByTime(120_000)
  expect(workers[0]!.isStopped).toBe(false)
})
