import { queryOptions } from '@tanstack/react-query'
import {
  fetchSpeechOffer,
  type OfferedSpeechModel,
  type OfferedVoice,
  type SpeechOffer,
} from '@/api/client/speech-offer'
import { FOREIGN_VOICES, SPEECH_MODELS, speechModelOf, VOICES } from '@/domain/speech/voices'
import type { Connection } from '@/storage/connections'
import { httpOf } from './connections'

/** What can speak at a service: its models with their prices, and the voices that each of them has. */
export type VoicesOffer = { models: SpeechModelOffer[] }

/** `voices` are never none; where a service tells of none, they are those that are known to be there. */
export type SpeechModelOffer = {
  id: string
  costCredits: number | null
  voices: OfferedVoice[]
  defaultVoiceId: string | null
  /** Names of other services' voices are spoken by the built-in voices that stand in for them. */
  hasStandIns: boolean
}

/** The built-in voices; free. */
const DEVICE_VOICES: VoicesOffer = {
  models: [
    {
      id: '',
      costCredits: 0,
      voices: [...VOICES],
      defaultVoiceId: VOICES[0]?.id ?? null,
      hasStandIns: true,
    },
  ],
}

export const voiceQueries = {
  all: ['voices'] as const,
  /** Of a connection, or of this device (`null`). Fails with a `ServiceError`. */
  of: (connection: Connection | null) =>
    queryOptions({
      queryKey: [...voiceQueries.all, connection?.id ?? 'device'],
      queryFn: async ({ signal }) =>
        connection ? offerOf(await fetchSpeechOffer(httpOf(connection), signal), connection) : DEVICE_VOICES,
      networkMode: 'always',
    }),
}

/** What is asked of a service that tells little: the contract's models and voices. */
export function offerOf(
  offer: SpeechOffer,
  { balancePath, extensions }: Pick<Connection, 'balancePath' | 'extensions'>,
): VoicesOffer {
  const isOpenAi = balancePath === null
  const models = offer.models.length > 0 ? offer.models : isOpenAi ? OPENAI_MODELS : CONTRACT_MODELS
  return {
    models: models.map(({ id, costCredits, voiceIds, defaultVoiceId }) => ({
      id,
      costCredits: isOpenAi ? null : (costCredits ?? speechModelOf(id)?.costCredits ?? null),
      voices: voicesOf(id, voiceIds, offer.voices),
      defaultVoiceId,
      // Servers of ours speak with the voices of this device.
      hasStandIns: extensions.includes('speech'),
    })),
  }
}

function voicesOf(modelId: string, ids: string[] | null, told: OfferedVoice[]): OfferedVoice[] {
  if (ids && ids.length > 0)
    return ids.map((id) => [...told, ...VOICES].find((voice) => voice.id === id) ?? nameless(id))
  if (told.length > 0) return told
  if (/kokoro/i.test(modelId)) return [...VOICES]
  if (/minimax/i.test(modelId)) return [...FOREIGN_VOICES.keys()].filter(isMiniMax).map(nameless)
  if (/tts-1|gpt/i.test(modelId))
    return [...FOREIGN_VOICES.keys()].filter((id) => !isMiniMax(id)).map(nameless)
  // One voice of its own, which needs no name.
  return [nameless('')]
}

function nameless(id: string): OfferedVoice {
  return { id, name: id.replaceAll('_', ' '), language: null, gender: null, licence: null }
}

const isMiniMax = (id: string) => /^[A-Z]/.test(id)

const untold = (id: string): OfferedSpeechModel => ({
  id,
  costCredits: null,
  voiceIds: null,
  defaultVoiceId: null,
})
const OPENAI_MODELS = ['tts-1'].map(untold)
const CONTRACT_MODELS = SPEECH_MODELS.map(({ id }) => id)
  .filter((id) => !/^(tts-1|gpt)/.test(id))
  .map(untold)
