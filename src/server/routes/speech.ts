import { Hono } from 'hono'
import { randomUUID } from 'node:crypto'
import { multimodalTtsRequestSchema, speechRequestSchema, ttsRequestSchema } from '@/api/speech'
import type { Authenticated } from '@/server/accounts/authenticate'
import { createMinuteLimit } from '@/server/rate-limit'
import { readJson } from '@/server/read-json'
import { callerOf } from './caller-of'
import { sendStored } from './send-stored'
import { MULTIMODAL_MODEL, runSpeech, type SpeechDeps } from './speech-job'
import { binaryReply, multimodalReply, ttsReply } from './speech-reply'

/** Of one account at `POST /multimodal/tts`. */
const MULTIMODAL_REQUESTS_PER_MINUTE = 10

/** The three ways to ask for speech. */
export function speechRoutes(deps: SpeechDeps) {
  const countMultimodal = createMinuteLimit(MULTIMODAL_REQUESTS_PER_MINUTE)
  return new Hono<Authenticated>()
    .post('/audio/tts', async (context) => {
      const { text, model_id: modelId, voice } = await readJson(context, ttsRequestSchema)
      const asked = { text, modelId, voice: voice ?? undefined, speed: 1, format: 'mp3' } as const
      return sendStored(await runSpeech(deps, { ...callerOf(context), ...asked, replyTo: ttsReply }))
    })
    .post('/multimodal/tts', async (context) => {
      countMultimodal(context.var.account.id)
      const { text, voice } = await readJson(context, multimodalTtsRequestSchema)
      const caller = callerOf(context)
      const asked = { text, modelId: MULTIMODAL_MODEL, voice, speed: 1, format: 'mp3' } as const
      const replyTo = multimodalReply(deps.ledger, caller.accountId, randomUUID())
      return sendStored(await runSpeech(deps, { ...caller, ...asked, replyTo }))
    })
    .post('/audio/speech', async (context) => {
      const {
        input,
        model,
        voice,
        response_format: format,
        speed,
      } = await readJson(context, speechRequestSchema)
      const asked = { text: input, modelId: model, voice, speed, format }
      return sendStored(
        await runSpeech(deps, { ...callerOf(context), ...asked, replyTo: binaryReply(format) }),
      )
    })
}
