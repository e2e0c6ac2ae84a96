import { Hono } from 'hono'
import type { AudioModel, AudioModels, Extension } from '@/api/audio-models'
import { DEFAULT_MUSIC_MODEL, MUSIC_COST_CREDITS, SPEECH_PRICES_CREDITS } from '@/api/prices'
import type { Authenticated } from '@/server/accounts/authenticate'
import { recognitionModels } from './recognition-models'

const EXTENSIONS: Extension[] = ['verbose_json', 'stream', 'idempotency_key']

/** What this server can do, and what of the contract's it cannot. */
export function modelsRoutes() {
  return new Hono<Authenticated>().get('/audio/models', async (context) => {
    const present = await recognitionModels()
    const reply: AudioModels = {
      models: [...present.map(transcriptionModel), ...speechModels, musicModel],
      extensions: EXTENSIONS,
    }
    return context.json(reply)
  })
}

function transcriptionModel({ id, languages }: { id: string; languages: string[] }): AudioModel {
  return { id, kind: 'transcription', available: true, credits: 1, per: '10 seconds', languages }
}

const speechModels = Object.entries(SPEECH_PRICES_CREDITS).map(([id, credits]): AudioModel => {
  return { id, kind: 'speech', available: false, credits, per: 'request' }
})

const musicModel: AudioModel = {
  id: DEFAULT_MUSIC_MODEL,
  kind: 'music',
  available: false,
  credits: MUSIC_COST_CREDITS,
  per: 'request',
}
