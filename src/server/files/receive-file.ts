import type { Context } from 'hono'
import { createReadStream } from 'node:fs'
import { fileFormSchema, fileUploadSchema } from '@/api/files'
import { MAX_UPLOAD_BYTES } from '@/api/limits'
import { invalidField, parseRequest } from '@/server/api-error'
import { readJson } from '@/server/read-json'
import { receiveUpload } from '@/server/uploads/receive-upload'
import { tooLarge } from '@/server/uploads/store-file'
import type { NewFile } from './file-store'

/** A file on its way to the store. `discard` removes what was kept of it meanwhile. */
export type IncomingFile = {
  file: Omit<NewFile, 'accountId'>
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  discard: () => Promise<void>
}

/** base64 is a third longer than the file; the names and metadata around it are small. */
const MAX_JSON_BYTES = Math.ceil(MAX_UPLOAD_BYTES / 3) * 4 + 65_536

/** Reads `POST /public/zerodb/files`, be it a form or JSON. Throws ApiError and keeps nothing then. */
export function receiveFile(context: Context, uploadFolder: string): Promise<IncomingFile> {
  const isForm = /^multipart\//i.test(context.req.header('Content-Type') ?? '')
  return isForm ? receiveForm(context.req.raw, uploadFolder) : receiveJson(context)
}

async function receiveForm(request: Request, uploadFolder: string): Promise<IncomingFile> {
  const { file, fields, discard } = await receiveUpload(request, uploadFolder)
  try {
    if (!file) throw invalidField('file', 'Field required', 'missing')
    const { folder, metadata } = parseRequest(fileFormSchema, Object.fromEntries(fields), 'body')
    const { file_name: name, content_type: contentType } = parseRequest(
      fileUploadSchema.pick({ file_name: true, content_type: true }),
      { file_name: file.fileName, content_type: file.contentType },
      'body',
    )
    return { file: { name, contentType, folder, metadata }, content: createReadStream(file.path), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

async function receiveJson(context: Context): Promise<IncomingFile> {
  const upload = await readJson(context, fileUploadSchema, MAX_JSON_BYTES)
  const content = Buffer.from(upload.file_content, 'base64')
  if (content.length > MAX_UPLOAD_BYTES) throw tooLarge()
  const { file_name: name, content_type: contentType, folder, metadata } = upload
  return { file: { name, contentType, folder, metadata }, content: [content], discard: async () => {} }
}
