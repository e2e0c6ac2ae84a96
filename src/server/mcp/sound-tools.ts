import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { z } from 'zod'
import { musicRequestSchema } from '@/api/music'
import { ttsRequestSchema, type ReplyFormat } from '@/api/speech'
import { COMPOSER } from '@/domain/score/music-models'
import { mediaTypeOf } from '@/engines/media/encode-audio'
import type { ServerDeps } from '@/server/deps'
import { describeMusic, runMusic } from '@/server/routes/music-job'
import { runSpeech } from '@/server/routes/speech-job'
import { storedFile } from '@/server/files/stored-file'
import type { StoredReply } from '@/server/ledger/idempotency'
import { jsonReply } from '@/server/routes/speech-reply'
import { answer, type Caller } from './tool'

/** One name for the format is enough here. */
const speakSchema = ttsRequestSchema.omit({ response_format: true })

/** What they make is stored as a file, and linked to. */
export function addSoundTools(server: McpServer, deps: ServerDeps, caller: Caller) {
  server.registerTool(
    'speak',
    {
      title: 'Speak a text',
      description:
        'Speaks a text of up to 5,000 characters; the sound is stored as a file. Costs 1 credit, other models more.',
      inputSchema: speakSchema.shape,
    },
    (input) => answer(() => speak(deps, caller, input)),
  )

  server.registerTool(
    'compose',
    {
      title: 'Compose music',
      description: `Composes 5 to 60 seconds of music from an English description; the sound is stored as a file. Costs ${deps.config.musicCostCredits} credits. ${COMPOSER.about}`,
      inputSchema: musicRequestSchema.shape,
    },
    (input) => answer(() => compose(deps, caller, input)),
  )
}

async function speak(deps: ServerDeps, caller: Caller, input: z.infer<typeof speakSchema>) {
  const { accountId, signal } = caller
  const { text, model_id: modelId, voice } = input
  const format = input.format ?? 'mp3'
  const reply = await runSpeech(deps, {
    text,
    modelId,
    voice,
    speed: 1,
    format,
    accountId,
    signal,
    idempotencyKey: null,
    // Stored before it is charged.
    replyTo: async ({ audio, durationSeconds }, costCredits) => {
      const stored = await storeSound(deps, caller, 'speech', { audio, format })
      const told = { duration_seconds: durationSeconds, cost_credits: costCredits, format }
      return jsonReply(200, { ...stored, ...told }, costCredits)
    },
  })
  return jsonOf(reply)
}

async function compose(deps: ServerDeps, caller: Caller, input: z.infer<typeof musicRequestSchema>) {
  const { accountId, signal } = caller
  const { prompt, model_id: modelId, duration: seconds, seed } = input
  const job = { prompt, modelId, seconds, seed, accountId, signal, idempotencyKey: null }
  const reply = await runMusic(deps, {
    ...job,
    replyTo: async ({ audio, ...music }) => {
      const stored = await storeSound(deps, caller, 'music', { audio, format: 'mp3' })
      return jsonReply(200, { ...stored, ...describeMusic(music) }, music.costCredits)
    },
  })
  return jsonOf(reply)
}

function jsonOf({ body }: StoredReply) {
  return JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>
}

async function storeSound(
  { files, fileLinks }: ServerDeps,
  { accountId, origin }: Caller,
  folder: 'speech' | 'music',
  { audio, format }: { audio: Uint8Array; format: ReplyFormat },
) {
  const name = `${folder}.${format}`
  const place = { accountId, name, contentType: mediaTypeOf(format), folder, metadata: {} }
  const file = await files.add(place, [audio])
  const { path } = fileLinks.linkTo(file.id, LINK_SECONDS)
  return { ...storedFile(file), url: origin + path }
}

/** How long the link to the sound works; get_file gives another. */
const LINK_SECONDS = 3600
