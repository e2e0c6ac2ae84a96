import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { musicRequestSchema } from '@/api/music'
import { ttsRequestSchema } from '@/api/speech'
import { modelNotFound } from '@/server/routes/model-not-found'
import { answer } from './tool'

/** This server has no model that speaks or composes yet, and says so. */
export function addSoundTools(server: McpServer) {
  server.registerTool(
    'speak',
    {
      title: 'Speak a text',
      description: 'Speaks a text of up to 5,000 characters; the sound is stored as a file.',
      inputSchema: ttsRequestSchema.shape,
    },
    ({ model_id }) => answer(() => Promise.reject(modelNotFound(model_id))),
  )

  server.registerTool(
    'compose',
    {
      title: 'Compose music',
      description: 'Composes 5 to 60 seconds of music from a description; the sound is stored as a file.',
      inputSchema: musicRequestSchema.shape,
    },
    ({ model_id }) => answer(() => Promise.reject(modelNotFound(model_id))),
  )
}
