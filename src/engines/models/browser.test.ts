import { createHash } from 'node:crypto'
import { beforeEach, expect, it, vi } from 'vitest'
import { loadModel } from '@/engines/models'
import { tabModelHome } from './browser'
import type { ModelFile } from '@/domain/models/manifest'

const content = new TextEncoder().encode('weights')
const weights: ModelFile = {
  path: 'weights.onnx',
  bytes: content.byteLength,
  sha256: createHash('sha256').update(content).digest('hex'),
}
const damaged = new TextEncoder().encode('WEIGHTS')

type Answer = Uint8Array<ArrayBuffer> | number | Error
let stored: Map<string, Response>
let requests: { url: string; cache: RequestCache | undefined }[]

beforeEach(() => {
  stored = new Map()
  requests = []
})

/** A network that gives these answers in turn, and a cache like the browser's. */
function home(answers: Answer[], { isDiskFull = false } = {}) {
  const cache = {
    match: async (url: string) => stored.get(url)?.clone(),
    put: async (url: string, response: Response) => {
      if (isDiskFull) throw new DOMException('Full', 'QuotaExceededError')
      stored.set(url, response)
    },
    delete: async (url: string) => stored.delete(url),
  } satisfies Pick<Cache, 'match' | 'put' | 'delete'>
  return tabModelHome({
    fetch: async (input, init) => {
      requests.push({ url: String(input), cache: init?.cache })
      init?.signal?.throwIfAborted()
      const answer = answers.shift()
      if (answer instanceof Error || answer === undefined) throw answer ?? new TypeError('offline')
      return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer)
    },
    // Only these of its methods are used.
    caches: { open: async () => cache as unknown as Cache },
  })
}

const read = (from: ReturnType<typeof home>, options = {}) =>
  from.readFile('m/weights.onnx', weights, options)

it('fetches a file once and then keeps it', async () => {
  const models = home([content])
  expect(await read(models)).toEqual(content)
  expect(await read(models)).toEqual(content)
  expect(requests).toEqual([{ url: '/models/m/weights.onnx', cache: 'default' }])
})

it('refuses a file whose checksum is wrong, and fetches it past all caches', async () => {
  expect(await read(home([damaged, content]))).toEqual(content)
  expect(requests.map(({ cache }) => cache)).toEqual(['default', 'reload'])
})

it('keeps nothing and says why when the file is damaged twice', async () => {
  await expect(read(home([damaged, damaged]))).rejects.toMatchObject({
    name: 'ModelDownloadError',
    message: expect.stringContaining('damaged twice') as string,
  })
  expect(stored.size).toBe(0)
})

it.each([
  ['short', content.slice(0, 3)],
  ['long', new Uint8Array([...content, 0])],
])('fetches a file again that arrived too %s', async (_, wrong) => {
  expect(await read(home([wrong, content]))).toEqual(content)
})

it('fetches a stored file again that was cut, or belongs to another version', async () => {
  const url = '/models/m/weights.onnx'
  stored.set(url, new Response(content.slice(1), { headers: { 'x-verified-sha256': weights.sha256 } }))
  expect(await read(home([content]))).toEqual(content)
  stored.set(url, new Response(content, { headers: { 'x-verified-sha256': 'another' } }))
  expect(await read(home([content]))).toEqual(content)
  expect(requests).toHaveLength(2)
})

it('fetches anew what a disk has spoiled since, when a model that was read does not load', async () => {
  const headers = { 'x-verified-sha256': weights.sha256 }
  stored.set('/models/m/weights.onnx', new Response(damaged, { headers }))
  const models = home([content])
  const load = async () => {
    const bytes = await read(models)
    if (bytes.toString() !== content.toString()) throw new Error('This is no model')
    return 'model'
  }
  await expect(loadModel(load, models)).resolves.toBe('model')
  expect(requests).toHaveLength(1)
})

it('does not try again to load a model whose files are intact', async () => {
  const models = home([content])
  await read(models)
  const load = vi.fn(async () => {
    await read(models)
    throw new Error('out of memory')
  })
  await expect(loadModel(load, models)).rejects.toThrow('out of memory')
  expect(load).toHaveBeenCalledOnce()
  expect(stored.size).toBe(1)
})

it.each([503, new TypeError('Failed to fetch')])(
  'says that the file could not be fetched: %s',
  async (answer) => {
    await expect(read(home([answer]))).rejects.toMatchObject({
      name: 'ModelDownloadError',
      message: 'The model file m/weights.onnx could not be fetched.',
    })
  },
)

it('rejects with the reason of the caller who aborts', async () => {
  const signal = AbortSignal.abort(new DOMException('Enough', 'AbortError'))
  await expect(read(home([content]), { signal })).rejects.toThrow('Enough')
})

it('works on with a full disk', async () => {
  expect(await read(home([content], { isDiskFull: true }))).toEqual(content)
})

it('reports the fraction that arrived, up to 1', async () => {
  const fractions: number[] = []
  await read(home([content]), { onProgress: (fraction: number) => fractions.push(fraction) })
  expect(fractions.at(-1)).toBe(1)
})
