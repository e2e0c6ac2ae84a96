import { Hono } from 'hono'
import { musicRequestSchema } from '@/api/music'
import type { Authenticated } from '@/server/accounts/authenticate'
import { readJson } from '@/server/read-json'
import { callerOf } from './caller-of'
import { musicReply, runMusic, type MusicDeps } from './music-job'
import { sendStored } from './send-stored'

/** `POST /audio/music` */
export function musicRoutes(deps: MusicDeps) {
  return new Hono<Authenticated>().post('/audio/music', async (context) => {
    const { model_id: modelId, prompt, duration: seconds, seed } = await readJson(context, musicRequestSchema)
    const asked = { modelId, prompt, seconds, seed }
    return sendStored(await runMusic(deps, { ...callerOf(context), ...asked, replyTo: musicReply }))
  })
}
