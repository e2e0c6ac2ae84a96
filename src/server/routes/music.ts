import { Hono } from 'hono'
import { musicRequestSchema } from '@/api/music'
import type { Authenticated } from '@/server/accounts/authenticate'
import { readJson } from '@/server/read-json'
import { modelNotFound } from './model-not-found'

/** `POST /audio/music`. No music model is here yet: 404, and it costs nothing. */
export function musicRoutes() {
  return new Hono<Authenticated>().post('/audio/music', async (context) => {
    const { model_id } = await readJson(context, musicRequestSchema)
    throw modelNotFound(model_id)
  })
}
