import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { fileListQuerySchema, fileListSchema, fileUrlSchema, storedFileSchema } from '@/api/files'
import { ApiError } from '@/server/api-error'
import type { ServerDeps } from '@/server/deps'
import { storedFile } from '@/server/files/stored-file'
import { answer, type Caller } from './tool'

const LINK_SECONDS = 3_600

type FileDeps = Pick<ServerDeps, 'files' | 'fileLinks'>

export function addFileTools(
  server: McpServer,
  { files, fileLinks }: FileDeps,
  { accountId, origin }: Caller,
) {
  server.registerTool(
    'list_files',
    {
      title: 'List files',
      description: 'Stored files, newest first, one page at a time.',
      inputSchema: fileListQuerySchema.shape,
      outputSchema: fileListSchema.shape,
      annotations: { readOnlyHint: true },
    },
    (page) =>
      answer(async () => {
        const { files: found, total } = await files.list(accountId, page)
        return { files: found.map(storedFile), total, skip: page.skip, limit: page.limit }
      }),
  )

  server.registerTool(
    'get_file',
    {
      title: 'Get a file',
      description:
        'What is known of a stored file, with a link by which its bytes can be downloaded for an hour.',
      inputSchema: { file_id: z.uuid() },
      outputSchema: { ...storedFileSchema.shape, ...fileUrlSchema.shape },
      annotations: { readOnlyHint: true },
    },
    ({ file_id }) =>
      answer(async () => {
        const file = await files.find(accountId, file_id)
        if (!file) throw new ApiError(404, 'File not found')
        const { path, expiresAt } = fileLinks.linkTo(file.id, LINK_SECONDS)
        return { ...storedFile(file), url: origin + path, expires_at: expiresAt.toISOString() }
      }),
  )
}
