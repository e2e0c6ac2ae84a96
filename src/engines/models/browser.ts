import { isIntact } from './checksum'
import { ModelDownloadError } from './errors'
import type { ModelHome, ReadOptions } from './home'
import type { ModelFile } from '@/domain/models/manifest'

type Platform = { fetch: typeof fetch; caches: Pick<CacheStorage, 'open'> }

const CACHE_NAME = 'overtone-models'
const ROOT = '/models/'

/**
 * The checksum that was found right when the file was stored; spares hashing 53 MB at each start. What a disk spoils later shows
 * when the model does not load (`loadModel`).
 */
const VERIFIED_HEADER = 'x-verified-sha256'

/** Files are fetched once, verified, and kept in the Cache API. */
export function tabModelHome({ fetch, caches }: Platform): ModelHome {
  /** Stored files that were taken at the word of their header. */
  const trusted = new Map<string, ModelFile>()

  async function readFile(path: string, expected: ModelFile, options: ReadOptions) {
    const cache = await caches.open(CACHE_NAME)
    const stored = await readStored(cache, path, expected)
    if (stored) trusted.set(path, expected)
    const bytes = stored ?? (await download(path, expected, options))
    if (!stored) await keep(cache, path, bytes, expected)
    options.onProgress?.(1)
    return bytes
  }

  async function forgetDamaged() {
    const cache = await caches.open(CACHE_NAME)
    let hasForgotten = false
    for (const [path, expected] of trusted) {
      const stored = await readStored(cache, path, expected)
      if (stored && !(await isIntact(stored, expected)))
        hasForgotten = (await cache.delete(ROOT + path)) || hasForgotten
    }
    trusted.clear()
    return hasForgotten
  }

  async function download(path: string, expected: ModelFile, options: ReadOptions) {
    // What is damaged the first time may sit damaged in a cache on the way.
    for (const cacheMode of ['default', 'reload'] as const) {
      const response = await request(path, { cache: cacheMode, signal: options.signal ?? null })
      const bytes = await readBody(response, expected, options)
      if (bytes && (await isIntact(bytes, expected))) return bytes
    }
    throw new ModelDownloadError(`The model file ${path} arrived damaged twice. Nothing of it was kept.`)
  }

  async function request(path: string, init: RequestInit): Promise<Response> {
    const failed = (cause: unknown) =>
      new ModelDownloadError(`The model file ${path} could not be fetched.`, { cause })
    const response = await fetch(ROOT + path, init).catch((error: unknown) => {
      init.signal?.throwIfAborted()
      throw failed(error)
    })
    if (!response.ok) throw failed(new Error(`HTTP ${response.status}`))
    return response
  }

  return {
    readManifest: async () =>
      (await request('manifest.json', { cache: 'no-cache' })).json() as Promise<unknown>,
    readFile,
    forgetDamaged,
  }
}

export const home = tabModelHome({
  fetch: (...args) => globalThis.fetch(...args),
  // Looked up when used: there is none where tests import this file.
  caches: { open: (name) => globalThis.caches.open(name) },
})

async function readStored(cache: Cache, path: string, expected: ModelFile) {
  const response = await cache.match(ROOT + path)
  if (response?.headers.get(VERIFIED_HEADER) !== expected.sha256) return undefined
  const bytes = new Uint8Array(await response.arrayBuffer())
  return bytes.byteLength === expected.bytes ? bytes : undefined
}

async function keep(cache: Cache, path: string, bytes: Uint8Array<ArrayBuffer>, { sha256 }: ModelFile) {
  const response = new Response(bytes, { headers: { [VERIFIED_HEADER]: sha256 } })
  // A full disk is no reason to refuse work: the file is fetched again next time.
  await cache.put(ROOT + path, response).catch(() => {})
}

/** The body, or nothing if it is not as long as it should be. */
async function readBody(response: Response, expected: ModelFile, { signal, onProgress }: ReadOptions) {
  const bytes = new Uint8Array(expected.bytes)
  let length = 0
  try {
    // Safari's streams are not async iterable.
    const reader = response.body?.getReader()
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      if (length + part.value.byteLength > bytes.byteLength) return undefined
      bytes.set(part.value, length)
      length += part.value.byteLength
      onProgress?.(length / expected.bytes)
    }
  } catch {
    // The line broke half way: as damaged as any other short file.
    signal?.throwIfAborted()
  }
  return length === expected.bytes ? bytes : undefined
}
