import { Hono } from 'hono'
import { multimodalTtsRequestSchema, speechRequestSchema, ttsRequestSchema } from '@/api/speech'
import type { Authenticated } from '@/server/accounts/authenticate'
import { createMinuteLimit } from '@/server/rate-limit'
import { readJson } from '@/server/read-json'
import { modelNotFound } from './model-not-found'

/** The model behind `POST /multimodal/tts`, which names none. */
const MULTIMODAL_MODEL = 'minimax'
/** Of one account at `POST /multimodal/tts`. */
const MULTIMODAL_REQUESTS_PER_MINUTE = 10

/** The three ways to ask for speech. No voice model is here yet, so that each answers 404, and costs nothing. */
export function speechRoutes() {
  const countMultimodal = createMinuteLimit(MULTIMODAL_REQUESTS_PER_MINUTE)
  return new Hono<Authenticated>()
    .post('/audio/tts', async (context) => {
      const { model_id } = await readJson(context, ttsRequestSchema)
      throw modelNotFound(model_id)
    })
    .post('/multimodal/tts', async (context) => {
      countMultimodal(context.var.account.id)
      await readJson(context, multimodalTtsRequestSchema)
      throw modelNotFound(MULTIMODAL_MODEL)
    })
    .post('/audio/speech', async (context) => {
      const { model } = await readJson(context, speechRequestSchema)
      throw modelNotFound(model)
    })
}
