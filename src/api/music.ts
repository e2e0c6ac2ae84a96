import { z } from 'zod'
import { MAX_MUSIC_PROMPT_CHARACTERS, MAX_MUSIC_SECONDS, MIN_MUSIC_SECONDS } from './limits'
import { DEFAULT_MUSIC_MODEL } from './prices'

/** `POST /audio/music`; `duration` in whole seconds. */
export const musicRequestSchema = z
  .object({
    prompt: z.string().min(1).max(MAX_MUSIC_PROMPT_CHARACTERS),
    model_id: z.string().min(1).default(DEFAULT_MUSIC_MODEL),
    duration: z.int().min(MIN_MUSIC_SECONDS).max(MAX_MUSIC_SECONDS).default(10),
  })
  .meta({ id: 'MusicRequest' })

/** `duration_seconds` is what the sound really lasts. */
export const musicSchema = z
  .object({
    audio_base64: z.base64(),
    duration_seconds: z.number().min(0),
    cost_credits: z.int().min(0),
    format: z.enum(['wav', 'mp3']),
    prompt: z.string(),
  })
  .meta({ id: 'Music' })
