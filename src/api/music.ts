import { z } from 'zod'
import { MAX_MUSIC_PROMPT_CHARACTERS, MAX_MUSIC_SECONDS, MIN_MUSIC_SECONDS } from './limits'
import { DEFAULT_MUSIC_MODEL } from './prices'

const MAX_SEED = 2 ** 31 - 1

/** `POST /audio/music`; `duration` in whole seconds. */
export const musicRequestSchema = z
  .object({
    prompt: z.string().min(1).max(MAX_MUSIC_PROMPT_CHARACTERS),
    model_id: z.string().min(1).default(DEFAULT_MUSIC_MODEL),
    duration: z.int().min(MIN_MUSIC_SECONDS).max(MAX_MUSIC_SECONDS).default(10),
    seed: z.int().min(0).max(MAX_SEED).optional().describe('Ours: the same seed and prompt, the same music'),
  })
  .meta({ id: 'MusicRequest' })

/** `duration_seconds` is what the sound really lasts; what follows `prompt` is ours. */
export const musicSchema = z
  .object({
    audio_base64: z.base64(),
    duration_seconds: z.number().min(0),
    cost_credits: z.int().min(0),
    format: z.enum(['wav', 'mp3']),
    prompt: z.string(),
    seed: z.int().optional(),
    style: z.string().optional(),
    tempo_bpm: z.number().optional(),
    key: z.string().optional(),
    understood: z.array(z.object({ text: z.string(), meaning: z.string() })).optional(),
    not_understood: z.array(z.object({ text: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: 'Music' })

export type Music = z.infer<typeof musicSchema>
