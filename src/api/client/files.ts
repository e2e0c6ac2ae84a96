import * as z from 'zod/mini'
import { bytesOfBase64 } from './base64'
import { NetworkOrCorsError, UnreadableReplyError } from './errors'
import { objectOf, readJson } from './read-json'
import type { ServiceHttp } from './service-http'

const PATH = '/public/zerodb/files'

/** A file in a service's storage, as far as the service told. */
export type CloudFile = {
  id: string
  name: string
  /** Media type; empty if not told. */
  type: string
  sizeBytes: number | null
  /** Milliseconds since 1970; 0 if not told. */
  createdAt: number
  metadata: Record<string, unknown>
}

const text = z.catch(z.string(), '')
const schema = z.object({
  id: z.pipe(z.union([z.string().check(z.minLength(1)), z.number()]), z.transform(String)),
  name: text,
  type: text,
  sizeBytes: z.catch(z.nullable(z.number()), null),
  createdAt: text,
  metadata: z.catch(z.record(z.string(), z.unknown()), {}),
})

export type FileToSave = { file: File; folder: string; metadata: Record<string, unknown> }

/** Free. Resolves to the file as it is stored. */
export async function saveFile(
  http: ServiceHttp,
  { file, folder, metadata }: FileToSave,
  signal: AbortSignal,
): Promise<CloudFile> {
  const form = new FormData()
  form.append('folder', folder)
  form.append('metadata', JSON.stringify(metadata))
  form.append('file', file, file.name)
  const reply = await readJson(await http.send(PATH, { method: 'POST', body: form, signal }), signal)
  const saved = cloudFileOf({ file_name: file.name, content_type: file.type, ...unwrapped(reply) })
  if (!saved) throw new UnreadableReplyError('The service did not say under which id it keeps the file.')
  return saved
}

/** The newest first, as the service lists them; what has no id cannot be opened and is left out. */
export async function listFiles(http: ServiceHttp, signal: AbortSignal): Promise<CloudFile[]> {
  const reply = await readJson(await http.send(`${PATH}?limit=100`, { signal }), signal)
  const list = Array.isArray(reply) ? reply : (unwrapped(reply)['files'] ?? objectOf(reply)['data'])
  if (!Array.isArray(list)) throw new UnreadableReplyError('The service gave no list of files.')
  return list.map((each) => cloudFileOf(objectOf(each))).filter((file) => file !== null)
}

/** The bytes, sent as they are or as base64 in JSON. */
export async function downloadFile(
  http: ServiceHttp,
  { id, name, type }: CloudFile,
  signal: AbortSignal,
): Promise<File> {
  const response = await http.send(`${PATH}/${encodeURIComponent(id)}`, {
    headers: { accept: '*/*' },
    signal,
  })
  const isJson = response.headers.get('content-type')?.includes('json') && !type.includes('json')
  if (!isJson) return new File([await readBlob(response, signal)], name, { type })
  const { file_content: content } = unwrapped(await readJson(response, signal))
  if (typeof content !== 'string') throw new UnreadableReplyError('The service did not send the file.')
  return new File([bytesOfBase64(content)], name, { type })
}

export async function deleteFile(http: ServiceHttp, id: string, signal: AbortSignal): Promise<void> {
  await http.send(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE', signal })
}

async function readBlob(response: Response, signal: AbortSignal): Promise<Blob> {
  try {
    return await response.blob()
  } catch (cause) {
    signal.throwIfAborted()
    throw new NetworkOrCorsError('The file was cut off.', { cause })
  }
}

function unwrapped(reply: unknown): Record<string, unknown> {
  const outer = objectOf(reply)
  return { ...outer, ...objectOf(outer['data']) }
}

function cloudFileOf(told: Record<string, unknown>): CloudFile | null {
  const { data } = schema.safeParse({
    id: told['file_id'] ?? told['id'],
    name: told['file_name'] ?? told['filename'] ?? told['name'],
    type: told['content_type'] ?? told['mime_type'],
    sizeBytes: told['size_bytes'] ?? told['file_size'] ?? told['size'] ?? null,
    createdAt: told['created_at'],
    metadata: told['metadata'] ?? told['file_metadata'],
  })
  return data ? { ...data, createdAt: Date.parse(data.createdAt) || 0 } : null
}
