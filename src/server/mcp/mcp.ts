import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { Hono } from 'hono'
import { MAX_UPLOAD_BYTES } from '@/api/limits'
import { authenticate, type Authenticated } from '@/server/accounts/authenticate'
import { ApiError } from '@/server/api-error'
import { apiSecurity, noStore } from '@/server/api-headers'
import type { ServerDeps } from '@/server/deps'
import { replyToError } from '@/server/error-reply'
import { clientSignal } from '@/server/work/client-signal'
import { addAccountTools } from './account-tools'
import { addFileTools } from './file-tools'
import { addSoundTools } from './sound-tools'
import type { Caller } from './tool'
import { addTranscriptionTools } from './transcription-tools'

/** A recording in base64, and what is around it. */
const MAX_BODY_BYTES = Math.ceil(MAX_UPLOAD_BYTES / 3) * 4 + 65_536

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, https://modelcontextprotocol.io/specification. Nothing is
 * kept between requests, so that any server process can answer any of them.
 */
export function createMcp(deps: ServerDeps) {
  const mcp = new Hono<Authenticated>()
  mcp.use(apiSecurity, noStore)
  mcp.post('/', authenticate(deps.accounts), async (context) => {
    const { raw, url } = context.req
    const caller = {
      accountId: context.var.account.id,
      signal: clientSignal(raw),
      origin: new URL(url).origin,
    }
    const transport = new WebStandardStreamableHTTPServerTransport({ maxRequestBodySize: MAX_BODY_BYTES })
    await mcpServer(deps, caller).connect(transport)
    return transport.handleRequest(raw)
  })
  mcp.all('/', () => {
    throw new ApiError(405, 'Method Not Allowed', { Allow: 'POST' })
  })
  mcp.onError(replyToError)
  return mcp
}

function mcpServer(deps: ServerDeps, caller: Caller): McpServer {
  const server = new McpServer(
    { name: 'overtone', title: 'Overtone', version: '1.0.0' },
    {
      instructions:
        'Recordings come as file_id (of a stored file) or as base64; addresses are never fetched.',
    },
  )
  addTranscriptionTools(server, deps, caller)
  addSoundTools(server, deps, caller)
  addFileTools(server, deps, caller)
  addAccountTools(server, deps, caller)
  return server
}
