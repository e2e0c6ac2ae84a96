import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { z } from 'zod'
import { musicRequestSchema } from '@/api/music'
import { ttsRequestSchema } from '@/api/speech'
import type { ServerDeps } from '@/server/deps'
import { modelNotFound } from '@/server/routes/model-not-found'
import { runSpeech } from '@/server/routes/speech-job'
import { storedFile } from '@/server/files/stored-file'
import { jsonReply } from '@/server/routes/speech-reply'
import type { SpeechFile } from '@/server/work/protocol'
import { answer, type Caller } from './tool'

/** Speech is stored as a file; no model composes here yet, and that is said. */
export function addSoundTools(server: McpServer, deps: ServerDeps, caller: Caller) {
  server.registerTool(
    'speak',
    {
      title: 'Speak a text',
      description:
        'Speaks a text of up to 5,000 characters; the sound is stored as a file. Costs 1 credit, other models more.',
      inputSchema: ttsRequestSchema.shape,
    },
    (input) => answer(() => speak(deps, caller, input)),
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

async function speak(deps: ServerDeps, caller: Caller, input: z.infer<typeof ttsRequestSchema>) {
  const { accountId, signal } = caller
  const { text, model_id: modelId, voice } = input
  const reply = await runSpeech(deps, {
    text,
    modelId,
    voice: voice ?? undefined,
    speed: 1,
    format: 'mp3',
    accountId,
    signal,
    idempotencyKey: null,
    // Stored before it is charged.
    replyTo: async (speech, costCredits) =>
      jsonReply(200, await storedSpeech(deps, caller, speech, costCredits), costCredits),
  })
  return JSON.parse(new TextDecoder().decode(reply.body)) as Record<string, unknown>
}

async function storedSpeech(
  { files, fileLinks }: ServerDeps,
  { accountId, origin }: Caller,
  { audio, durationSeconds }: SpeechFile,
  costCredits: number,
) {
  const place = { accountId, name: 'speech.mp3', contentType: 'audio/mpeg', folder: 'speech', metadata: {} }
  const file = await files.add(place, [audio])
  const { path } = fileLinks.linkTo(file.id, LINK_SECONDS)
  return {
    ...storedFile(file),
    url: origin + path,
    duration_seconds: durationSeconds,
    cost_credits: costCredits,
    format: 'mp3',
  }
}

/** How long the link to the sound works; get_file gives another. */
const LINK_SECONDS = 3600
