import { Hono } from 'hono'
import type { AudioModel, AudioModels, Extension } from '@/api/audio-models'
import { COMPOSER, MUSIC_MODEL_IDS } from '@/domain/score/music-models'
import { FOREIGN_VOICES, SPEECH_MODELS, VOICES } from '@/domain/speech/voices'
import type { Authenticated } from '@/server/accounts/authenticate'
import type { Config } from '@/server/config'
import { recognitionModels } from './recognition-models'

const EXTENSIONS: Extension[] = ['verbose_json', 'stream', 'idempotency_key', 'speech', 'seed']

/** What this server can do, and what of the contract's it cannot. */
export function modelsRoutes({ config }: { config: Pick<Config, 'musicCostCredits'> }) {
  return new Hono<Authenticated>().get('/audio/models', async (context) => {
    const musicModels = MUSIC_MODEL_IDS.map((id) => musicModel(id, config.musicCostCredits))
    const present = await recognitionModels()
    const reply: AudioModels = {
      models: [...present.map(transcriptionModel), ...speechModels, ...musicModels],
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
  aliases: [...FOREIGN_VOICES.keys()].filter((name) => FOREIGN_VOICES.get(name) === voice.id),
}))

function musicModel(id: string, credits: number): AudioModel {
  const { about } = COMPOSER
  return {
    id,
    kind: 'music',
    available: true,
    credits,
    per: 'request',
    languages: ['en'],
    about,
    ...(id !== COMPOSER.id && { engine: COMPOSER.id }),
  }
}
