import { Hono } from 'hono'
import { randomUUID } from 'node:crypto'
import {
  multimodalTtsRequestSchema,
  replyFormatOf,
  speechRequestSchema,
  ttsRequestSchema,
} from '@/api/speech'
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
      const asked = await readJson(context, ttsRequestSchema)
      const { text, model_id: modelId, voice } = asked
      const format = replyFormatOf(asked)
      const job = { text, modelId, voice, speed: 1, format, replyTo: ttsReply(format) }
      return sendStored(await runSpeech(deps, { ...callerOf(context), ...job }))
    })
    .post('/multimodal/tts', async (context) => {
      countMultimodal(context.var.account.id)
      const asked = await readJson(context, multimodalTtsRequestSchema)
      const { text, voice } = asked
      const format = replyFormatOf(asked)
      const caller = callerOf(context)
      const replyTo = multimodalReply(deps.ledger, caller.accountId, randomUUID(), format)
      const job = { text, modelId: MULTIMODAL_MODEL, voice, speed: 1, format, replyTo }
      return sendStored(await runSpeech(deps, { ...caller, ...job }))
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
