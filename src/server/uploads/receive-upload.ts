import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { once } from 'node:events'
import { MAX_UPLOAD_BYTES } from '@/api/limits'
import { ApiError, invalidField } from '@/server/api-error'
import { storeFile, tooLarge, type ReceivedFile } from './store-file'
import { uploadDeadline } from './upload-deadline'

export type Upload = {
  /** In the order they came; a name may come more than once. */
  fields: [name: string, value: string][]
  /** The first file under the name `file`. */
  file: ReceivedFile | null
  /** Removes the file from the disk. */
  discard: () => Promise<void>
}

/** The file, and what its frame and the other fields may add. */
const MAX_BODY_BYTES = MAX_UPLOAD_BYTES + 1_048_576
const FORM_LIMITS = { fieldSize: 65_536, parts: 32, headerPairs: 32, headerSize: 8192 }

/**
 * Receives a multipart form; its file goes to `folder` as it comes, and nothing else keeps it. Throws ApiError 400, 408,
 * 413 or 422, and leaves nothing on the disk then. The rest of a body that was refused is not read.
 */
export async function receiveUpload(request: Request, folder: string): Promise<Upload> {
  if (Number(request.headers.get('Content-Length')) > MAX_BODY_BYTES) throw tooLarge()
  const form = openForm(request.headers.get('Content-Type') ?? '')
  if (!form || !request.body) return { fields: [], file: null, discard: async () => {} }
  const stop = new AbortController()
  const deadline = uploadDeadline((error) => stop.abort(error))
  const reception = receive(form, folder, stop)
  try {
    await Promise.race([feed(request.body, form, deadline.renew), reception.failed])
    const [file] = await Promise.race([Promise.all(reception.files), reception.failed])
    return { fields: reception.fields, file: file ?? null, discard: reception.discard }
  } catch (error) {
    // Does nothing when something else has failed before; that is what is to be told.
    stop.abort(error)
    await reception.discard()
    throw stop.signal.reason
  } finally {
    deadline.end()
  }
}

/** `null` for a body of another kind. */
function openForm(contentType: string): BusboyInstance | null {
  if (!/^multipart\/form-data/i.test(contentType)) return null
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: FORM_LIMITS })
  } catch (cause) {
    throw malformed(cause)
  }
}

/** Takes the parts of the form as they come. */
function receive(form: BusboyInstance, folder: string, stop: AbortController) {
  const fields: Upload['fields'] = []
  const files: Promise<ReceivedFile>[] = []
  const { signal } = stop
  const failed = once(signal, 'abort').then(() => {
    throw signal.reason
  })
  failed.catch(() => {})
  const fail = (error: Error) => stop.abort(error)

  form.on('field', (name, value, _isNameCut, isValueCut) => {
    if (isValueCut) fail(invalidField(name, 'The value is too long', 'too_long'))
    else fields.push([String(name), value])
  })
  form.on('file', (name, stream: BusboyFileStream, fileName, _encoding, contentType) => {
    stream.on('error', (error) => isOurs(error) || fail(malformed(error)))
    if (name !== 'file' || files.length > 0) return stream.resume()
    const stored = storeFile(stream, { folder, fileName, contentType, signal })
    stored.catch(fail)
    files.push(stored)
  })
  form.on('partsLimit', () => fail(new ApiError(413, `A form has ${FORM_LIMITS.parts} parts at most`)))
  form.on('error', (cause: unknown) => fail(malformed(cause)))

  async function discard() {
    const settled = await Promise.allSettled(files)
    for (const file of settled) if (file.status === 'fulfilled') await file.value.remove()
  }
  return { fields, files, failed, discard }
}

/** The reader is not cancelled on failure: that would cut the connection before the client has its answer. */
async function feed(body: ReadableStream<Uint8Array>, form: BusboyInstance, onChunk: () => void) {
  const reader = body.getReader()
  const finished = once(form, 'finish')
  finished.catch(() => {})
  let sizeBytes = 0
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new ApiError(400, 'The request ended before its body did', {}, { cause })
    })
    if (done) break
    onChunk()
    sizeBytes += value.length
    if (sizeBytes > MAX_BODY_BYTES) throw tooLarge()
    // Called back when the disk has kept up; never, once the form has failed.
    await new Promise<void>((resolve) => form.write(Buffer.from(value), () => resolve()))
  }
  form.end()
  await finished
}

/** Rather than a complaint of the parser about the form. Errors of Node have a code; `storeFile` tells what lies behind. */
function isOurs(error: Error): boolean {
  return error instanceof ApiError || 'code' in error
}

function malformed(cause: unknown): ApiError {
  return new ApiError(400, 'There was an error parsing the body', {}, { cause })
}
