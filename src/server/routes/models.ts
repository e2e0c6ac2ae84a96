import { Hono } from 'hono'
import type { AudioModel, AudioModels, Extension } from '@/api/audio-models'
import { DEFAULT_MUSIC_MODEL, MUSIC_COST_CREDITS } from '@/api/prices'
import { FOREIGN_VOICES, SPEECH_MODELS, VOICES } from '@/domain/speech/voices'
import type { Authenticated } from '@/server/accounts/authenticate'
import { recognitionModels } from './recognition-models'

const EXTENSIONS: Extension[] = ['verbose_json', 'stream', 'idempotency_key', 'speech']

/** What this server can do, and what of the contract's it cannot. */
export function modelsRoutes() {
  return new Hono<Authenticated>().get('/audio/models', async (context) => {
    const present = await recognitionModels()
    const reply: AudioModels = {
      models: [...present.map(transcriptionModel), ...speechModels, musicModel],
      voices,
      extensions: EXTENSIONS,
    }
    return context.json(reply)
  })
}

function transcriptionModel({ id, languages }: { id: string; languages: string[] }): AudioModel {
  return { id, kind: 'transcription', available: true, credits: 1, per: '10 seconds', languages }
}

/** All of them are spoken by the built-in voices, and say so. */
const SPEECH_ENGINE = 'kokoro'

const speechModels = SPEECH_MODELS.map(({ id, costCredits, defaultVoiceId }): AudioModel => {
  return {
    id,
    kind: 'speech',
    available: true,
    credits: costCredits,
    per: 'request',
    voices: VOICES.map((voice) => voice.id),
    languages: [...new Set(VOICES.map((voice) => voice.language))],
    default_voice: defaultVoiceId,
    ...(id !== SPEECH_ENGINE && { engine: SPEECH_ENGINE }),
  }
})

const voices = VOICES.map((voice) => ({
  ...voice,
  aliases: Object.keys(FOREIGN_VOICES).filter((name) => FOREIGN_VOICES[name] === voice.id),
}))

const musicModel: AudioModel = {
  id: DEFAULT_MUSIC_MODEL,
  kind: 'music',
  available: false,
  credits: MUSIC_COST_CREDITS,
  per: 'request',
}
