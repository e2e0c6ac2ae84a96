import { transcriptionCostCredits } from '@/domain/credits/estimate'

export { transcriptionCostCredits }

export const DEFAULT_SPEECH_MODEL = 'facebook/mms-tts-eng'
export const DEFAULT_MUSIC_MODEL = 'minimax-music-v2'

/** The API's document does not say; 20 and 100 were seen upstream. A server of ours may set another. */
export const MUSIC_COST_CREDITS = 20
