import { transcriptionCostCredits } from '@/domain/credits/estimate'
import { SPEECH_MODELS } from '@/domain/speech/voices'

export { transcriptionCostCredits }

export const DEFAULT_SPEECH_MODEL = 'facebook/mms-tts-eng'
export const DEFAULT_MUSIC_MODEL = 'minimax-music-v2'

/** Credits a request of `POST /audio/tts` costs, by model. */
export const SPEECH_PRICES_CREDITS: Readonly<Record<string, number>> = Object.fromEntries(
  SPEECH_MODELS.map(({ id, costCredits }) => [id, costCredits]),
)

/** `POST /multimodal/tts`, whatever the text. */
export const MULTIMODAL_SPEECH_COST_CREDITS = 14

/** The API's document does not say; 20 and 100 were seen upstream. */
export const MUSIC_COST_CREDITS = 20

/** What speaking a text costs by `POST /audio/tts`; `null` where nobody knows the model's price. */
export function speechCostCredits(modelId: string): number | null {
  return SPEECH_PRICES_CREDITS[modelId] ?? null
}
