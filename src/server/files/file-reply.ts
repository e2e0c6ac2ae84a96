import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FileRecord } from './file-store'

/** Types that a browser would run or render as a document; their bytes are sent without a meaning. */
const ACTIVE_TYPE = /html|xml|svg|script|wasm|pdf/i

/**
 * The bytes of a stored file. Whoever uploaded it may be hostile: it is only ever saved, never shown, on this origin.
 */
export async function fileReply(file: FileRecord, path: string, method: string): Promise<Response> {
  // Nobody would close what is opened for HEAD.
  const body = method === 'HEAD' ? null : await streamOf(path)
  return new Response(body, {
    headers: {
      'Content-Type': ACTIVE_TYPE.test(file.contentType) ? 'application/octet-stream' : file.contentType,
      'Content-Length': String(file.sizeBytes),
      'Content-Disposition': attachment(file.name),
      'Cache-Control': 'private, no-store',
      ETag: `"${file.sha256}"`,
    },
  })
}

/** Fails here, and not in the middle of the reply, when the bytes are not there. */
async function streamOf(path: string): Promise<ReadableStream> {
  const handle = await open(path)
  // Node's web stream is that of the DOM; their types differ in details of no use here.
  return Readable.toWeb(createReadStream(path, { fd: handle })) as ReadableStream
}

/** RFC 6266: a plain name for old readers, and the real one. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
