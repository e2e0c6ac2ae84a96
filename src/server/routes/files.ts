import { Hono, type Context } from 'hono'
import { fileListQuerySchema, fileUrlRequestSchema, type FileList, type FileUrl } from '@/api/files'
import type { Authenticated } from '@/server/accounts/authenticate'
import { ApiError, parseRequest } from '@/server/api-error'
import type { ServerDeps } from '@/server/deps'
import { fileReply } from '@/server/files/file-reply'
import { receiveFile } from '@/server/files/receive-file'
import { storedFile } from '@/server/files/stored-file'
import { readJson } from '@/server/read-json'

export type FilesDeps = Pick<ServerDeps, 'files' | 'fileLinks' | 'blobs' | 'uploadFolder'>

const PATH = '/public/zerodb/files'

/** ZeroDB files of the account. */
export function filesRoutes({ files, fileLinks, blobs, uploadFolder }: FilesDeps) {
  const routes = new Hono<Authenticated>()

  const findFile = async (context: Context<Authenticated, `${string}/:id`>) => {
    const file = await files.find(context.var.account.id, context.req.param('id'))
    if (!file) throw new ApiError(404, 'File not found')
    return file
  }

  routes.post(PATH, async (context) => {
    const { file, content, discard } = await receiveFile(context, uploadFolder)
    try {
      const added = await files.add({ ...file, accountId: context.var.account.id }, content)
      return context.json(storedFile(added), 201)
    } finally {
      await discard()
    }
  })

  routes.get(PATH, async (context) => {
    const query = parseRequest(fileListQuerySchema, context.req.query(), 'query')
    const { files: found, total } = await files.list(context.var.account.id, query)
    const reply: FileList = { files: found.map(storedFile), total, skip: query.skip, limit: query.limit }
    return context.json(reply)
  })

  routes.get(`${PATH}/:id`, async (context) => {
    const file = await findFile(context)
    return fileReply(file, blobs.pathOf(file.blobId), context.req.method)
  })

  routes.delete(`${PATH}/:id`, async (context) => {
    const file = await findFile(context)
    await files.remove(file.accountId, file.id)
    return context.json({ file_id: file.id, deleted: true })
  })

  const sendUrl = async (context: Context<Authenticated, `${string}/:id/url`>, expiresIn: number) => {
    const file = await findFile(context)
    const link = fileLinks.linkTo(file.id, expiresIn)
    const reply: FileUrl = {
      file_id: file.id,
      url: new URL(link.path, context.req.url).href,
      expires_at: link.expiresAt.toISOString(),
    }
    return context.json(reply)
  }

  routes.get(`${PATH}/:id/url`, (context) => {
    const { expires_in } = parseRequest(fileUrlRequestSchema, context.req.query(), 'query')
    return sendUrl(context, expires_in)
  })

  routes.post(`${PATH}/:id/url`, async (context) => {
    const hasBody = context.req.header('Content-Type') !== undefined
    const { expires_in } = hasBody
      ? await readJson(context, fileUrlRequestSchema)
      : fileUrlRequestSchema.parse({})
    return sendUrl(context, expires_in)
  })

  return routes
}

/** Where signed links lead: the signature stands for the account. */
export function linkedFileRoutes({
  files,
  fileLinks,
  blobs,
}: Pick<FilesDeps, 'files' | 'fileLinks' | 'blobs'>) {
  return new Hono().get(`${PATH}/:id/content`, async (context) => {
    const id = context.req.param('id')
    const { expires = '', signature = '' } = context.req.query()
    if (!fileLinks.isValid(id, { expires, signature }))
      throw new ApiError(403, 'This link is wrong, or its time is over')
    const file = await files.findLinked(id)
    if (!file) throw new ApiError(404, 'File not found')
    return fileReply(file, blobs.pathOf(file.blobId), context.req.method)
  })
}
